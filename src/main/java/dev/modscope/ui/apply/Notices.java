package dev.modscope.ui.apply;

import dev.modscope.ui.explorer.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tab;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/// What should be known before a file is written, the gravest first. Only so many stand above the files that the lines to
/// be written stay in sight; where there are more, a tab beside those of the files has all of them.
final class Notices {
    private static final int ABOVE = 2;

    private final List<Label> above = new ArrayList<>();
    private final List<Label> all = new ArrayList<>();

    /// Why nothing is, or was, written.
    void refusal(String text) {
        add(text, "refused");
    }

    /// Something to know.
    void note(String text) {
        add(text, "note");
    }

    private void add(String text, String styleClass) {
        if (above.size() < ABOVE) {
            above.add(label(text, styleClass));
        }
        all.add(label(text, styleClass));
    }

    private static Label label(String text, String styleClass) {
        Label label = new Label(Texts.shown(text), new FontIcon("mdi2a-alert-outline"));
        label.getStyleClass().addAll("apply-notice", styleClass);
        label.setWrapText(true);
        label.setMaxWidth(Double.MAX_VALUE);
        label.setMinHeight(Label.USE_PREF_SIZE);
        return label;
    }

    /// Those that stand above the files.
    List<Label> above() {
        return above;
    }

    /// A tab with all of them, where not all stand above the files.
    Optional<Tab> tab() {
        if (all.size() == above.size()) {
            return Optional.empty();
        }
        VBox list = new VBox(4);
        list.getStyleClass().add("apply-notices");
        list.getChildren().setAll(all);
        ScrollPane scroll = new ScrollPane(list);
        scroll.setFitToWidth(true);
        return Optional.of(new Tab(Texts.of("apply.notes", all.size()), scroll));
    }

    /// The way to the tab.
    Hyperlink more(Runnable shows) {
        Hyperlink more = new Hyperlink(Texts.of("apply.notes.more", all.size() - above.size()));
        more.setId("apply-more");
        more.setOnAction(_ -> shows.run());
        return more;
    }
}
