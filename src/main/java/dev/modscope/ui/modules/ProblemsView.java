package dev.modscope.ui.modules;

import dev.modscope.modfile.SyntaxProblem;
import dev.modscope.module.ModulePath;
import dev.modscope.resolve.Problem;
import dev.modscope.resolve.finding.Finding;
import dev.modscope.ui.explorer.Texts;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/// What is wrong with the answer, and below it what there is to know besides, one line each; a click, or Enter, selects
/// the module it is about or goes to the line of a file.
public final class ProblemsView extends BorderPane {
    private final Consumer<ModulePath> follow;
    private final Consumer<SyntaxProblem> line;

    /// `follow` selects a module, `line` shows where a file has a mistake.
    public ProblemsView(ProblemsViewModel model, Consumer<ModulePath> follow, Consumer<SyntaxProblem> line) {
        this.follow = follow;
        this.line = line;
        getStyleClass().add("problems");
        ListView<ProblemRow> list = new ListView<>(model.rows());
        list.setId("problems");
        list.setAccessibleText(Texts.of("problems.title"));
        list.setPlaceholder(new Label(Texts.of("problems.none")));
        list.setCellFactory(_ -> new ProblemCell());
        Runnable jump = () -> Optional.ofNullable(list.getSelectionModel().getSelectedItem()).ifPresent(this::go);
        list.setOnMouseClicked(_ -> jump.run());
        list.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER && !event.isShortcutDown()) {
                jump.run();
            }
        });
        setCenter(list);
    }

    private void go(ProblemRow row) {
        row.module().ifPresent(follow);
        row.place().ifPresent(line);
    }

    private static String icon(ProblemRow row) {
        return switch (row) {
            case ProblemRow.Trouble(Problem problem) -> icon(problem);
            case ProblemRow.Heading _ -> "mdi2l-lightbulb-on-outline";
            case ProblemRow.Found(Finding finding) -> switch (finding.kind()) {
                case LOST_FOLDER -> "mdi2f-folder-alert-outline";
                case RETRACTED -> "mdi2u-undo-variant";
                case NEWER_GO -> "mdi2a-arrow-up-bold-circle-outline";
                case DEPRECATED -> "mdi2a-archive-outline";
                case MAJORS -> "mdi2l-layers-outline";
                case REPLACED -> "mdi2s-swap-horizontal";
                case EXCLUDED -> "mdi2c-cancel";
            };
        };
    }

    private static String icon(Problem problem) {
        return switch (problem) {
            case Problem.Unresolved _ -> "mdi2l-link-off";
            case Problem.Mismatch _ -> "mdi2s-shield-alert-outline";
            case Problem.Syntax _ -> "mdi2f-file-alert-outline";
            case Problem.Outdated _ -> "mdi2p-pencil-outline";
            case Problem.Notice _ -> "mdi2i-information-outline";
        };
    }

    private static String style(ProblemRow row) {
        return switch (row) {
            case ProblemRow.Trouble(Problem problem) -> switch (problem) {
                case Problem.Unresolved _, Problem.Syntax _ -> "warning";
                case Problem.Mismatch _ -> "danger";
                case Problem.Outdated _, Problem.Notice _ -> "accent";
            };
            case ProblemRow.Heading _ -> "muted";
            case ProblemRow.Found(Finding finding) -> finding.kind().isWarning() ? "warning" : "muted";
        };
    }

    private static final class ProblemCell extends ListCell<ProblemRow> {
        private static final PseudoClass HEADING = PseudoClass.getPseudoClass("heading");

        private final FontIcon icon = new FontIcon();
        private final Label words = new Label();
        private final HBox line = new HBox(8, icon, words);

        ProblemCell() {
            words.setWrapText(true);
            words.setMinHeight(USE_PREF_SIZE);
            line.setAlignment(Pos.TOP_LEFT);
            HBox.setHgrow(words, Priority.ALWAYS);
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(@Nullable ProblemRow row, boolean empty) {
            super.updateItem(row, empty);
            icon.getStyleClass().removeAll("warning", "danger", "accent", "muted");
            setText("");
            pseudoClassStateChanged(HEADING, !empty && row instanceof ProblemRow.Heading);
            if (empty || row == null) {
                setGraphic(null);
                return;
            }
            icon.setIconLiteral(icon(row));
            icon.getStyleClass().add(style(row));
            words.setText(row.words());
            setGraphic(line);
        }
    }
}
