package dev.modscope.ui.modules;

import dev.modscope.module.ModulePath;
import dev.modscope.resolve.Resolution;
import dev.modscope.ui.explorer.ExplorerViewModel;
import dev.modscope.ui.explorer.Latest;
import dev.modscope.ui.explorer.Texts;
import dev.modscope.ui.modules.Overview.Entry;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The workspace at a glance, in place of the inspector while no module is selected.
public final class OverviewView extends ScrollPane {
    private final ExplorerViewModel explorer;
    private final Latest counting;
    private final VBox content = new VBox(16);
    private Optional<Resolution> filled = Optional.empty();

    /// The overview of what the explorer shows, filled when `calm` says so with what `counting` counts.
    public OverviewView(ExplorerViewModel explorer, Executor calm, Latest counting) {
        this.explorer = explorer;
        this.counting = counting;
        setId("overview");
        getStyleClass().addAll("overview", "edge-to-edge");
        content.getStyleClass().add("overview-content");
        setContent(content);
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        explorer.shownProperty().subscribe(() -> calm.execute(this::refresh));
        visibleProperty().subscribe(() -> calm.execute(this::refresh));
    }

    /// Filled while it can be seen: with a module selected it only waits.
    private void refresh() {
        Optional<Resolution> answer = explorer.shownProperty().get();
        if (isVisible() && !answer.equals(filled)) {
            filled = answer;
            answer.ifPresent(shown -> counting.ask(
                    () -> Overview.of(shown), this::fill, failure -> explorer.fail(Texts.failure(failure))));
        }
    }

    private void fill(Overview overview) {
        content.getChildren().setAll(
                heading(overview),
                label("overview-hint", Texts.of("overview.hint")),
                list("overview.required", "overview.required.note", overview.required()),
                list("overview.contested", "overview.contested.note", overview.contested()));
    }

    private static Node heading(Overview overview) {
        List<ModulePath> mains = overview.mains();
        String first = mains.isEmpty() ? "" : Texts.shown(mains.getFirst());
        boolean major = first.matches(".*/v[0-9]+");
        int slash = first.lastIndexOf('/', major ? first.lastIndexOf('/') - 1 : first.length()) + 1;
        Label name = label("overview-name", first.substring(slash));
        name.setTooltip(new Tooltip(first));
        String more = mains.size() > 1 ? Texts.of("overview.more", mains.size() - 1) : "";
        VBox box = new VBox(2, label("overview-note", first.substring(0, slash)), name);
        if (!more.isEmpty()) {
            box.getChildren().add(label("overview-note", more));
        }
        box.getChildren().add(label(
                "overview-note", Texts.of("overview.size", overview.selected(), overview.visited())));
        return box;
    }

    private Node list(String title, String note, List<Entry> entries) {
        VBox box = new VBox(1, label("pane-title", Texts.of(title)), label("overview-note", Texts.of(note)));
        int most = entries.stream().mapToInt(Entry::count).max().orElse(1);
        entries.forEach(entry -> box.getChildren().add(line(entry, most)));
        box.setVisible(!entries.isEmpty());
        box.setManaged(!entries.isEmpty());
        return box;
    }

    private Node line(Entry entry, int most) {
        Hyperlink link = new Hyperlink(Texts.shown(entry.path()));
        link.setTextOverrun(OverrunStyle.LEADING_ELLIPSIS);
        link.setMinWidth(0);
        link.setMaxWidth(Double.MAX_VALUE);
        link.setAlignment(Pos.CENTER_LEFT);
        link.setTooltip(new Tooltip(Texts.shown(entry.path())));
        link.setOnAction(_ -> explorer.select(Optional.of(entry.path())));
        HBox.setHgrow(link, Priority.ALWAYS);
        Region bar = new Region();
        bar.getStyleClass().add("overview-bar");
        bar.setMinWidth(Math.max(3, 64.0 * entry.count() / most));
        bar.setMaxWidth(bar.getMinWidth());
        HBox room = new HBox(bar);
        room.setAlignment(Pos.CENTER_LEFT);
        room.setMinWidth(64);
        Label count = label("overview-count", Texts.number(entry.count()));
        count.setMinWidth(28);
        count.setAlignment(Pos.CENTER_RIGHT);
        HBox line = new HBox(8, link, room, count);
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }

    private static Label label(String style, String text) {
        Label label = new Label(text);
        label.getStyleClass().add(style);
        label.setWrapText(true);
        return label;
    }
}
