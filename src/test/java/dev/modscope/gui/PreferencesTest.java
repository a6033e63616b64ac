package dev.modscope.gui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.modscope.ui.explorer.Settings;
import dev.modscope.ui.explorer.Theme;
import dev.modscope.ui.modules.rows.ModuleRow;
import dev.modscope.ui.prefs.Preference;
import dev.modscope.ui.views.View;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeoutException;
import javafx.scene.Parent;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableColumn.SortType;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.css.PseudoClass;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// What can be set, and what a window remembers from one start to the next.
@Tag("gui")
final class PreferencesTest extends WindowOpen {
    private static final String HOME = "home";

    PreferencesTest() {
        super(Settings.in(scratch.resolve(HOME)), Map.of());
    }

    @AfterEach
    void forget() throws IOException {
        Files.deleteIfExists(scratch.resolve(HOME).resolve("settings.properties"));
    }

    private void preferences() throws TimeoutException {
        interact(() -> item("menu-preferences").fire());
        until(() -> lookup("#preferences").query().isVisible() && lookup("#preference-theme").tryQuery().isPresent());
    }

    @Test
    void whatIsSetHoldsAtOnceAndIsKept() throws TimeoutException {
        preferences();
        interact(() -> lookup("#preference-theme").<ComboBox<Theme>>query().setValue(Theme.CONTRAST));
        interact(() -> lookup("#preference-reload").queryAs(CheckBox.class).setSelected(false));
        interact(() -> lookup("#preference-network").<ComboBox<String>>query().setValue("never"));
        interact(() -> {
            TextField proxy = lookup("#preference-proxy").queryAs(TextField.class);
            proxy.setText(" https://proxy.example ");
            proxy.getOnAction().handle(new javafx.event.ActionEvent());
        });
        Parent root = lookup("#preferences").query().getScene().getRoot();
        assertThat(root.getPseudoClassStates()).contains(PseudoClass.getPseudoClass("contrast"), PseudoClass.getPseudoClass("dark"));
        Settings again = Settings.in(scratch.resolve(HOME));
        assertThat(again.theme()).isEqualTo(Theme.CONTRAST);
        assertThat(Preference.RELOAD.yes(again)).isFalse();
        assertThat(Preference.PROXY.in(again).get()).isEqualTo("https://proxy.example");
        assertThat(again.network(Path.of("anywhere"))).as("a preference answers for every folder").contains(false);
        clickOn("#preferences-close");
        assertThat(lookup("#preferences").query().isVisible()).isFalse();
    }

    @Test
    void eachProjectHasItsViewAndFilters() throws TimeoutException {
        open("webshop");
        clickOn("#view-table");
        clickOn("#facet-replaced");
        until(() -> words("#modules-summary").startsWith("2 of"));
        open("diamond");
        until(() -> !lookup("#facet-replaced").queryAs(ToggleButton.class).isSelected());
        assertThat(lookup("#view-graph").queryAs(ToggleButton.class).isSelected()).isTrue();
        open("webshop");
        until(() -> words("#modules-summary").startsWith("2 of"));
        assertThat(lookup("#view-table").queryAs(ToggleButton.class).isSelected()).isTrue();
        interact(() -> Preference.VIEW.in(explorer.settings()).set(View.SOURCE.name().toLowerCase(java.util.Locale.ROOT)));
        open("diamond");
        until(() -> lookup("#view-source").queryAs(ToggleButton.class).isSelected());
    }

    private TableView<ModuleRow> table() {
        return lookup("#modules").queryTableView();
    }

    private List<String> order() {
        return table().getSortOrder().stream().map(column -> column.getId() + " " + column.getSortType()).toList();
    }

    private void sort(String column, SortType way) {
        TableColumn<ModuleRow, ?> by = table().getColumns().stream().filter(one -> one.getId().equals(column)).findFirst().orElseThrow();
        interact(() -> {
            by.setSortType(way);
            table().getSortOrder().setAll(List.of(by));
        });
    }

    @Test
    void eachProjectHasTheOrderOfItsTable() throws TimeoutException {
        open("webshop");
        sort("modules-selected", SortType.ASCENDING);
        open("diamond");
        sort("modules-module", SortType.ASCENDING);
        sort("modules-module", SortType.DESCENDING);
        open("webshop");
        until(() -> order().equals(List.of("modules-selected ASCENDING")));
        open("diamond");
        until(() -> order().equals(List.of("modules-module DESCENDING")));
        List<String> paths = table().getItems().stream().map(row -> row.module().path().value()).toList();
        assertThat(paths).hasSizeGreaterThan(3).isSortedAccordingTo(Comparator.reverseOrder());
        interact(() -> table().getSortOrder().clear());
        open("webshop");
        until(() -> order().equals(List.of("modules-selected ASCENDING")));
        open("diamond");
        until(() -> order().isEmpty());
    }
}
