package dev.modscope.ui.prefs;

import dev.modscope.ui.explorer.Settings;
import dev.modscope.ui.explorer.Texts;
import dev.modscope.ui.explorer.Theme;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

/// Everything that can be set, one line each. What is set holds at once.
public final class PreferencesSheet extends ScrollPane {
    private final Settings settings;

    /// `theme` is the theme of the windows.
    public PreferencesSheet(Settings settings, ObjectProperty<Theme> theme) {
        this.settings = settings;
        setId("preferences-list");
        setFitToWidth(true);
        setPrefHeight(560);
        GridPane grid = new GridPane(20, 14);
        grid.getStyleClass().add("preferences");
        row(grid, "preference.theme", themes(theme));
        for (Preference preference : Preference.values()) {
            row(grid, preference.key(), control(preference));
        }
        Button forget = new Button(Texts.of("preference.forget.do"));
        forget.setId("preference-forget");
        forget.setOnAction(_ -> settings.forget());
        row(grid, "preference.forget", forget);
        setContent(grid);
    }

    private static void row(GridPane grid, String key, Control control) {
        Label name = new Label(Texts.of(key));
        name.setLabelFor(control);
        Label note = new Label(Texts.of(key + ".note"));
        note.getStyleClass().add("pane-note");
        note.setWrapText(true);
        note.setMinHeight(USE_PREF_SIZE);
        control.setAccessibleHelp(note.getText());
        VBox words = new VBox(1, name, note);
        GridPane.setHgrow(words, Priority.ALWAYS);
        HBox held = new HBox(control);
        held.setMinWidth(210);
        GridPane.setValignment(held, VPos.TOP);
        grid.addRow(grid.getRowCount(), words, (Node) held);
    }

    private static ComboBox<Theme> themes(ObjectProperty<Theme> theme) {
        ComboBox<Theme> box = choice(
                List.of(Theme.values()), answer -> Texts.of("menu.theme." + answer.name().toLowerCase(Locale.ROOT)));
        box.setId("preference-theme");
        box.setAccessibleText(Texts.of("preference.theme"));
        box.valueProperty().bindBidirectional(theme);
        return box;
    }

    private Control control(Preference preference) {
        Control control = preference.isText() ? text(preference) : preference.isYesOrNo() ? check(preference) : list(preference);
        control.setId(preference.key().replace('.', '-'));
        control.setAccessibleText(Texts.of(preference.key()));
        return control;
    }

    /// Text is taken when it is left or confirmed, so that no half of an address holds.
    private Control text(Preference preference) {
        TextField field = new TextField(preference.in(settings).get());
        field.setPrefWidth(210);
        field.setPromptText(Texts.of(preference.key() + ".prompt"));
        field.setOnAction(_ -> preference.in(settings).set(field.getText().strip()));
        field.focusedProperty().subscribe((_, focused) -> {
            if (!focused) {
                preference.in(settings).set(field.getText().strip());
            }
        });
        return field;
    }

    private Control check(Preference preference) {
        CheckBox box = new CheckBox(Texts.of("preference.on"));
        box.setSelected(preference.yes(settings));
        box.selectedProperty().subscribe((_, on) -> preference.in(settings).set(on ? "yes" : "no"));
        return box;
    }

    private Control list(Preference preference) {
        ComboBox<String> box = choice(preference.answers(), answer -> Texts.of(preference.key() + "." + answer));
        box.valueProperty().bindBidirectional(preference.in(settings));
        return box;
    }

    private static <T> ComboBox<T> choice(List<T> answers, Function<T, String> words) {
        ComboBox<T> box = new ComboBox<>();
        box.getItems().setAll(answers);
        box.setPrefWidth(210);
        box.setConverter(new StringConverter<>() {
            @Override
            public String toString(T answer) {
                return answer == null ? "" : words.apply(answer);
            }

            @Override
            public T fromString(String text) {
                throw new UnsupportedOperationException();
            }
        });
        return box;
    }
}
