package dev.modscope.ui.modules;

import dev.modscope.modfile.SyntaxProblem;
import dev.modscope.module.ModulePath;
import dev.modscope.resolve.Problem;
import dev.modscope.ui.explorer.Texts;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.collections.ObservableList;
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

/// What is wrong with the answer, one line each; a click selects the module it is about, or with Enter goes to the line
/// of a file.
public final class ProblemsView extends BorderPane {
    /// `follow` selects a module, `line` shows where a file has a mistake.
    public ProblemsView(ObservableList<Problem> problems, Consumer<ModulePath> follow, Consumer<SyntaxProblem> line) {
        getStyleClass().add("problems");
        ListView<Problem> list = new ListView<>(problems);
        list.setId("problems");
        list.setAccessibleText(Texts.of("problems.title"));
        list.setPlaceholder(new Label(Texts.of("problems.none")));
        list.setCellFactory(_ -> new ProblemCell());
        list.getSelectionModel().selectedItemProperty().subscribe(problem -> Optional.ofNullable(problem)
                .flatMap(ModulesViewModel::moduleOf)
                .ifPresent(module -> follow.accept(module.path())));
        Runnable jump = () -> Optional.ofNullable(list.getSelectionModel().getSelectedItem())
                .filter(Problem.Syntax.class::isInstance)
                .map(Problem.Syntax.class::cast)
                .ifPresent(syntax -> line.accept(syntax.problem()));
        list.setOnMouseClicked(_ -> jump.run());
        list.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER) {
                jump.run();
            }
        });
        setCenter(list);
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

    private static String style(Problem problem) {
        return switch (problem) {
            case Problem.Unresolved _, Problem.Syntax _ -> "warning";
            case Problem.Mismatch _ -> "danger";
            case Problem.Outdated _, Problem.Notice _ -> "accent";
        };
    }

    private static final class ProblemCell extends ListCell<Problem> {
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
        protected void updateItem(@Nullable Problem problem, boolean empty) {
            super.updateItem(problem, empty);
            icon.getStyleClass().removeAll("warning", "danger", "accent");
            setText("");
            if (empty || problem == null) {
                setGraphic(null);
                return;
            }
            icon.setIconLiteral(icon(problem));
            icon.getStyleClass().add(style(problem));
            words.setText(Texts.reason(problem.message()));
            setGraphic(line);
        }
    }
}
