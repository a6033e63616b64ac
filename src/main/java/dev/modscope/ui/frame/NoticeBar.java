package dev.modscope.ui.frame;

import dev.modscope.ui.explorer.Banner;
import dev.modscope.ui.explorer.ExplorerViewModel;
import dev.modscope.ui.explorer.Texts;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.kordamp.ikonli.javafx.FontIcon;

/// The bar above the panes: a question or a piece of news with what can be done about it. It never stands in the way.
public final class NoticeBar extends HBox {
    private final ExplorerViewModel explorer;

    /// Shows the explorer's banner.
    public NoticeBar(ExplorerViewModel explorer) {
        super(10);
        this.explorer = explorer;
        setId("notice");
        getStyleClass().add("notice-bar");
        setAlignment(Pos.CENTER_LEFT);
        managedProperty().bind(visibleProperty());
        explorer.bannerProperty().subscribe(this::show);
    }

    private void show(Optional<Banner> banner) {
        setVisible(banner.isPresent());
        getStyleClass().removeAll("asking", "failing");
        banner.ifPresent(told -> {
            switch (told) {
                case Banner.AskNetwork(List<String> sources, int unknown) -> ask(sources, unknown);
                case Banner.Offline(int unknown) -> tell(
                        "mdi2c-cloud-off-outline", Texts.of("notice.offline", unknown), allow("notice.online", true));
                case Banner.Belongs(Path module, Path workspace) -> tell(
                        "mdi2f-folder-question-outline", Texts.of("notice.belongs", workspace),
                        action("notice.alone", () -> explorer.openAlone(module, true)),
                        action("notice.together", () -> explorer.openAlone(module, false)));
                case Banner.CutShort(int most, int cut) -> tell(
                        "mdi2g-graph-outline", Texts.of("notice.cut", most, cut), action("notice.cut.on", this::followMore));
                case Banner.Stopped(Optional<Path> opening) -> tell(
                        "mdi2s-stop-circle-outline",
                        opening.map(path -> Texts.of("notice.stopped.opening", path)).orElseGet(() -> Texts.of("notice.stopped")),
                        action("notice.resume", explorer.network()::resume));
                case Banner.Partial(int done, int total) -> tell(
                        "mdi2s-stop-circle-outline", Texts.of("notice.partial", done, total),
                        action("notice.resume", explorer.network()::resume));
                case Banner.Unanswered(int unknown) -> tell(
                        "mdi2c-cloud-alert", Texts.of("notice.offline", unknown),
                        action("notice.again", explorer.network()::again));
                case Banner.Written(String files, Runnable revert) -> tell(
                        "mdi2c-check-circle-outline", Texts.of("notice.written", files),
                        action("notice.revert", revert));
                case Banner.Changed(String files, Runnable keep, Runnable discard, Runnable diff) -> {
                    getStyleClass().add("asking");
                    tell(
                            "mdi2f-file-refresh-outline", Texts.of("notice.changed", files),
                            action("notice.keep", keep), action("notice.discard", discard), action("notice.diff", diff));
                }
                case Banner.HalfWritten(String files, Runnable undo, Runnable finish, Runnable diff) -> {
                    getStyleClass().add("asking");
                    tell(
                            "mdi2f-file-alert-outline", Texts.of("notice.half", files),
                            action("notice.half.undo", undo), action("notice.half.finish", finish), action("notice.diff", diff));
                }
                case Banner.Gone(String file, Optional<Runnable> saveAs) -> tell(
                        "mdi2f-file-remove-outline", Texts.of("notice.gone", file),
                        saveAs.map(save -> action("notice.saveas", save)).stream().toArray(Button[]::new));
                case Banner.Failed(String message) -> {
                    getStyleClass().add("failing");
                    tell("mdi2a-alert-circle-outline", message);
                }
            }
        });
    }

    private void followMore() {
        explorer.session().ifPresent(open -> explorer.settings().more(open.workspace()));
        explorer.reload();
    }

    private void ask(List<String> sources, int unknown) {
        getStyleClass().add("asking");
        Button yes = allow("notice.allow", true);
        yes.getStyleClass().add("accent");
        String words = Texts.of("notice.network", String.join(", ", sources), unknown);
        tell("mdi2c-cloud-question", words, yes, allow("notice.stay", false));
    }

    private Button allow(String key, boolean allowed) {
        return action(key, () -> explorer.allowNetwork(allowed));
    }

    private static Button action(String key, Runnable action) {
        Button button = new Button(Texts.of(key));
        button.setId(key.replace('.', '-'));
        button.getStyleClass().add("small");
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(_ -> action.run());
        return button;
    }

    private void tell(String icon, String text, Button... actions) {
        Label words = new Label(text);
        words.setWrapText(true);
        words.setMinHeight(USE_PREF_SIZE);
        words.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(words, Priority.ALWAYS);
        Button close = new Button("", new FontIcon("mdi2c-close"));
        close.getStyleClass().addAll("button-icon", "flat", "small");
        close.setAccessibleText(Texts.of("notice.close"));
        close.setTooltip(new Tooltip(Texts.of("notice.close")));
        close.setOnAction(_ -> explorer.dismissBanner());
        getChildren().setAll(new FontIcon(icon), words);
        getChildren().addAll(actions);
        getChildren().add(close);
    }
}
