package dev.modscope.ui.scenario;

import dev.modscope.module.ModulePath;
import dev.modscope.resolve.Resolution;
import dev.modscope.ui.explorer.ExplorerViewModel;
import dev.modscope.ui.explorer.Texts;
import dev.modscope.workspace.MainModule;
import dev.modscope.workspace.WorkspaceException;
import dev.modscope.workspace.scenario.EditWords;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

/// One line to make an edit: what to do, in which main module where there are several, with what. What is no edit is
/// refused below the line, and the line stays.
final class EditForm extends VBox {
    private static final List<String> KINDS = List.of(
            "get", "replace", "dropreplace", "exclude", "dropexclude", "droprequire", "go", "toolchain");

    private final ExplorerViewModel explorer;
    private final ChoiceBox<String> kind = new ChoiceBox<>();
    private final ChoiceBox<ModulePath> main = new ChoiceBox<>();
    private final TextField value = new TextField();
    private final Label refusal = new Label();

    EditForm(ExplorerViewModel explorer) {
        super(4);
        this.explorer = explorer;
        getStyleClass().add("edit-form");
        kind.setId("edit-kind");
        kind.setAccessibleText(Texts.of("edit.kind"));
        kind.getItems().setAll(KINDS);
        kind.setValue("replace");
        kind.setConverter(words());
        kind.valueProperty().subscribe(this::propose);
        main.setId("edit-main");
        main.setAccessibleText(Texts.of("edit.main"));
        main.visibleProperty().bind(explorer.baseProperty().map(base ->
                base.filter(r -> r.workspace().mains().size() > 1).isPresent()));
        main.managedProperty().bind(main.visibleProperty());
        value.setId("edit-value");
        value.setAccessibleText(Texts.of("edit.value"));
        value.setOnAction(_ -> make());
        HBox.setHgrow(value, Priority.ALWAYS);
        Button add = new Button(Texts.of("edit.add"));
        add.setId("edit-add");
        add.setMinWidth(USE_PREF_SIZE);
        add.setOnAction(_ -> make());
        refusal.setId("edit-refusal");
        refusal.getStyleClass().add("edit-refusal");
        refusal.setWrapText(true);
        refusal.visibleProperty().bind(refusal.textProperty().isNotEmpty());
        refusal.managedProperty().bind(refusal.visibleProperty());
        HBox line = new HBox(6, kind, main, value, add);
        line.setAlignment(Pos.CENTER_LEFT);
        getChildren().setAll(line, refusal);
        setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                setVisible(false);
                event.consume();
            }
        });
        managedProperty().bind(visibleProperty());
        setVisible(false);
    }

    private static StringConverter<String> words() {
        return new StringConverter<>() {
            @Override
            public String toString(String kind) {
                return Texts.of("edit." + kind);
            }

            @Override
            public String fromString(String words) {
                return words;
            }
        };
    }

    /// Opens the line, about the selected module where there is one.
    void open() {
        explorer.baseProperty().get().map(Resolution::workspace).ifPresent(workspace -> {
            List<ModulePath> mains = workspace.mains().stream().map(MainModule::path).toList();
            main.getItems().setAll(mains);
            main.setValue(explorer.selectionProperty().get().map(path -> workspace.asker(path).path())
                    .orElse(mains.getFirst()));
        });
        setVisible(true);
        kind.setValue("replace");
        propose();
        value.requestFocus();
        value.end();
    }

    /// What the value could be.
    private void propose() {
        refusal.setText("");
        String chosen = Optional.ofNullable(kind.getValue()).orElse("get");
        value.setPromptText(Texts.of("edit." + chosen + ".example"));
        Optional<ModulePath> path = explorer.selectionProperty().get();
        Optional<String> version = path.flatMap(p -> explorer.shownProperty().get().map(r -> r.buildList().selected(p).text()));
        value.setText(path.map(ModulePath::value).map(text -> switch (chosen) {
            case "get" -> text + "@";
            case "exclude", "dropexclude" -> text + "@" + version.orElse("");
            case "replace" -> text + "=";
            case "dropreplace", "droprequire" -> text;
            default -> "";
        }).orElse(""));
    }

    private void make() {
        ModulePath in = main.getValue();
        if (in == null || kind.getValue() == null) {
            return;
        }
        try {
            explorer.whatIf().commitAll(List.of(new EditWords(kind.getValue(), value.getText().strip()).in(in)));
            setVisible(false);
        } catch (WorkspaceException e) {
            refusal.setText(e.getMessage());
        }
    }
}
