package dev.modscope.ui.export;

import dev.modscope.export.Format;
import dev.modscope.export.paper.PageSize;
import dev.modscope.layout.Theme;
import dev.modscope.ui.controls.Before;
import dev.modscope.ui.explorer.Texts;
import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.embed.swing.SwingFXUtils;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.kordamp.ikonli.javafx.FontIcon;

/// A sheet over the window: on the left what is exported and how, beside it what the file will be, below where it goes.
public final class ExportView extends BorderPane {
    private final ExportViewModel model;
    private final Before before = new Before();
    private final Function<String, Optional<Path>> dialog;
    private final Consumer<String> clipboard;
    private final Consumer<String> desktop;
    private final ComboBox<Format> format = new ComboBox<>();
    private final ComboBox<What> what = new ComboBox<>();
    private final ComboBox<Theme> theme = new ComboBox<>();
    private final ComboBox<PageSize> page = new ComboBox<>();
    private final ComboBox<Integer> scale = new ComboBox<>();
    private final CheckBox legend = new CheckBox(Texts.of("export.field.legend"));
    private final TextField title = new TextField();
    private final Label note = new Label();
    private final Button save = new Button(Texts.of("export.save"), new FontIcon("mdi2c-content-save-outline"));
    private final Button copy = new Button(Texts.of("export.copy"), new FontIcon("mdi2c-content-copy"));
    private final Button copyPath = new Button(Texts.of("export.copy.path"));
    private final Button openFolder = new Button(Texts.of("export.folder"));

    /// `dialog` asks where to save, proposing a name; `clipboard` takes texts; `desktop` shows what lies at an address.
    public ExportView(
            ExportViewModel model, Function<String, Optional<Path>> dialog, Consumer<String> clipboard, Consumer<String> desktop) {
        this.desktop = desktop;
        this.model = model;
        this.dialog = dialog;
        this.clipboard = clipboard;
        setId("export-sheet");
        getStyleClass().add("export-sheet");
        getStylesheets().add(Objects.requireNonNull(getClass().getResource("export.css")).toExternalForm());
        Label heading = new Label(Texts.of("export.heading"));
        heading.getStyleClass().add("export-heading");
        setTop(heading);
        setLeft(choices());
        Node middle = middle();
        BorderPane.setMargin(middle, new Insets(0, 20, 0, 0));
        setCenter(middle);
        setBottom(footer());
        visibleProperty().bind(model.openProperty());
        model.openProperty().subscribe(this::opened);
        sceneProperty().subscribe(() -> opened(model.openProperty().get()));
        model.choiceProperty().subscribe(this::show);
        setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                model.close();
                event.consume();
            }
        });
    }

    private void opened(boolean open) {
        if (open) {
            before.keep(this);
            what.getItems().setAll(model.parts());
            title.clear();
            show(model.choiceProperty().get());
            format.requestFocus();
        } else {
            before.giveBack();
        }
    }

    // What there is to choose

    private VBox choices() {
        fill(format, List.of(Format.values()), kind -> Texts.of("export.format." + kind.key().replace('-', '.')));
        fill(what, List.of(What.values()), part -> part.words(model.selected(), model.marked()));
        fill(theme, List.of(Theme.LIGHT, Theme.DARK, Theme.PRINT), colours -> Texts.of("export.theme." + colours.name()));
        fill(page, Arrays.asList(PageSize.values()), size -> Texts.of("export.page." + size.key()));
        fill(scale, List.of(0, 1, 2, 3), pixels -> Texts.of("export.scale." + pixels));
        title.setPromptText(Texts.of("export.heading.prompt"));
        format.valueProperty().subscribe(value -> choose(value, Choice::as));
        what.valueProperty().subscribe(value -> choose(value, Choice::of));
        theme.valueProperty().subscribe(value -> choose(value, Choice::in));
        page.valueProperty().subscribe(value -> choose(value, Choice::on));
        scale.valueProperty().subscribe(value -> choose(value, Choice::times));
        legend.setId("export-field-legend");
        legend.managedProperty().bind(legend.visibleProperty());
        legend.selectedProperty().subscribe((_, shown) -> choose(shown, Choice::legend));
        title.textProperty().subscribe(text -> model.choose(model.choiceProperty().get().titled(text)));
        VBox box = new VBox(
                field("export.field.format", format), field("export.field.what", what), field("export.field.theme", theme),
                field("export.field.page", page), field("export.field.scale", scale), legend, field("export.field.title", title));
        box.getStyleClass().add("export-choices");
        return box;
    }

    private <T> void choose(@org.jspecify.annotations.Nullable T value, java.util.function.BiFunction<Choice, T, Choice> change) {
        if (value != null) {
            model.choose(change.apply(model.choiceProperty().get(), value));
        }
    }

    private static <T> void fill(ComboBox<T> box, List<T> values, Function<T, String> words) {
        box.getItems().setAll(values);
        box.setMaxWidth(Double.MAX_VALUE);
        box.setConverter(new StringConverter<>() {
            @Override
            public String toString(@org.jspecify.annotations.Nullable T value) {
                return value == null ? "" : words.apply(value);
            }

            @Override
            public T fromString(String text) {
                throw new UnsupportedOperationException(text);
            }
        });
    }

    private static VBox field(String key, Region control) {
        Label label = new Label(Texts.of(key));
        label.setLabelFor(control);
        control.setId(key.replace('.', '-'));
        control.setAccessibleText(Texts.of(key));
        VBox field = new VBox(label, control);
        field.getStyleClass().add("export-field");
        field.managedProperty().bind(field.visibleProperty());
        return field;
    }

    private void show(Choice choice) {
        format.setValue(choice.format());
        what.setValue(choice.what());
        theme.setValue(choice.theme());
        page.setValue(choice.page());
        scale.setValue(choice.scale());
        legend.setSelected(choice.legend());
        legend.setVisible(choice.format().isPicture());
        parentVisible(what, choice.format().hasView());
        parentVisible(theme, choice.format().isPicture());
        parentVisible(page, choice.format() == Format.PDF);
        parentVisible(scale, choice.format() == Format.PNG);
        parentVisible(title, choice.format().hasHeading());
        copy.setText(Texts.of(choice.format().isPicture() ? "export.copy" : "export.copy.text"));
    }

    private static void parentVisible(Node control, boolean visible) {
        Optional.ofNullable(control.getParent()).ifPresent(field -> field.setVisible(visible));
    }

    // What it will be

    private StackPane middle() {
        PreviewPane shown = new PreviewPane(model::readyToDrag, model.dragOut()::take);
        model.previewProperty().subscribe(preview -> {
            shown.show(preview);
            boolean possible = preview.isPresent() && !(preview.get() instanceof Preview.Refused);
            save.setDisable(!possible);
            copy.setDisable(!possible);
            say();
        });
        ProgressIndicator busy = new ProgressIndicator();
        busy.setMaxSize(28, 28);
        busy.visibleProperty().bind(model.preparingProperty().or(model.savingProperty()));
        StackPane.setAlignment(busy, Pos.TOP_RIGHT);
        StackPane middle = new StackPane(shown, busy);
        middle.getStyleClass().add("export-preview");
        middle.setMinSize(0, 0);
        return middle;
    }

    private void say() {
        Optional<Path> saved = model.savedProperty().get();
        String failure = model.failureProperty().get();
        String warning = model.previewProperty().get().flatMap(Preview::warning).orElse("");
        String words = failure.isEmpty() ? saved.map(path -> Texts.of("export.saved", path)).orElse(warning) : failure;
        note.setText(words);
        note.setGraphic(words.isEmpty() ? null
                : new FontIcon(saved.isPresent() && failure.isEmpty() ? "mdi2c-check" : "mdi2a-alert-outline"));
        for (Button button : List.of(openFolder, copyPath)) {
            button.setVisible(saved.isPresent());
            button.setManaged(saved.isPresent());
        }
    }

    // Where it goes

    private HBox footer() {
        note.setId("export-note");
        note.setWrapText(true);
        note.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(note, Priority.ALWAYS);
        save.setId("export-save");
        save.getStyleClass().add("accent");
        save.setDefaultButton(false);
        save.setOnAction(_ -> dialog.apply(model.proposal()).ifPresent(model::save));
        copy.setId("export-copy");
        copy.setOnAction(_ -> model.copy(ExportView::toClipboard, clipboard));
        copyPath.setId("export-copy-path");
        copyPath.setOnAction(_ -> model.savedProperty().get().map(Path::toString).ifPresent(clipboard));
        openFolder.setId("export-folder");
        openFolder.setOnAction(_ -> model.savedProperty().get()
                .flatMap(file -> Optional.ofNullable(file.toAbsolutePath().getParent()))
                .map(folder -> folder.toUri().toString())
                .ifPresent(desktop));
        Button close = new Button(Texts.of("export.close"));
        close.setId("export-close");
        close.setOnAction(_ -> model.close());
        for (Button button : List.of(openFolder, copyPath, close, copy, save)) {
            button.setMinWidth(USE_PREF_SIZE);
        }
        model.savedProperty().subscribe(this::say);
        model.failureProperty().subscribe(this::say);
        HBox footer = new HBox(8, note, openFolder, copyPath, close, copy, save);
        footer.setAlignment(Pos.CENTER_RIGHT);
        footer.getStyleClass().add("export-footer");
        return footer;
    }

    private static void toClipboard(BufferedImage picture) {
        Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.IMAGE, SwingFXUtils.toFXImage(picture, null)));
    }
}
