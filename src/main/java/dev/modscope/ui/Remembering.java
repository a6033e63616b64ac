package dev.modscope.ui;

import dev.modscope.layout.Theme;
import dev.modscope.resolve.Resolution;
import dev.modscope.ui.explorer.ExplorerViewModel;
import dev.modscope.ui.explorer.Settings;
import dev.modscope.ui.frame.ThemeSwitch;
import dev.modscope.ui.last.FirstSight;
import dev.modscope.ui.last.FirstSightViewModel;
import dev.modscope.ui.last.LastPictures;
import dev.modscope.ui.last.Pixels;
import dev.modscope.ui.modules.ModulesViewModel;
import dev.modscope.ui.modules.rows.ModuleColumn;
import dev.modscope.ui.modules.rows.ModuleRow.Facet;
import dev.modscope.ui.modules.rows.Sorting;
import dev.modscope.ui.prefs.Preference;
import dev.modscope.ui.prefs.WindowMemory;
import dev.modscope.ui.views.View;
import dev.modscope.ui.views.Views;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.Pane;
import javafx.stage.Stage;

/// Keeps what a window shows of a project and brings it back: the view, the filters, the columns and the order of
/// the table of modules, the drawer, the dividers.
final class Remembering {
    private final ExplorerViewModel explorer;
    private final Settings settings;
    private final WindowMemory memory;
    private final Views views;
    private final ModulesViewModel modules;
    private final SplitPane across;
    private final Place drawer;
    private boolean divided;
    private Consumer<Path> expecting = _ -> {};
    private Optional<FirstSightViewModel> sight = Optional.empty();

    /// The drawer: whether it is open, opening or closing it, and how high it is.
    interface Place {
        /// Whether it is open.
        boolean isOpen();

        /// Opens it where it is closed, closes it where it is open.
        void toggle();

        /// The height that somebody gave it.
        Optional<Double> height();

        /// Gives it a height, or that of its own.
        void height(Optional<Double> kept);
    }

    Remembering(ExplorerViewModel explorer, Views views, ModulesViewModel modules, SplitPane across, Place drawer) {
        this.explorer = explorer;
        settings = explorer.settings();
        memory = new WindowMemory(settings);
        this.views = views;
        this.modules = modules;
        this.across = across;
        this.drawer = drawer;
        explorer.baseProperty().subscribe((before, now) -> {
            if (!before.map(Remembering::project).equals(now.map(Remembering::project))) {
                before.ifPresent(this::keep);
                now.ifPresent(this::bringBack);
            }
        });
    }

    private static Path project(Resolution base) {
        return base.workspace().root();
    }

    /// Lays the picture of the last time over a pane, until what is there now is drawn.
    ///
    /// @param drawn whether the graph is on the screen
    /// @param settled whether nothing else is on its way
    void firstSight(Pane content, MainWindow.World world, BooleanSupplier drawn, BooleanSupplier settled) {
        LastPictures pictures = LastPictures.beside(settings);
        FirstSightViewModel model =
                new FirstSightViewModel(explorer, pictures, () -> look(world.theme(), content), world.worker(), world.ui());
        sight = Optional.of(model);
        expecting = opened -> {
            if (Preference.REMEMBER.yes(settings)) {
                model.expect(opened);
            }
        };
        BooleanSupplier still = () -> settled.getAsBoolean() && Preference.REMEMBER.yes(settings)
                && views.shownProperty().get() == View.GRAPH && across.getItems().size() > 2;
        content.getChildren().add(new FirstSight(model, new FirstSight.Under(content, drawn, still, this::keep)));
    }

    private String look(ThemeSwitch theme, Pane content) {
        return look(theme.picture().getValue(), content.getScene().getWindow().getOutputScaleX(), settings);
    }

    /// What any picture of a window depends on.
    static String look(Theme theme, double scale, Settings settings) {
        return theme.name() + " " + Locale.getDefault().toLanguageTag() + " " + scale + " "
                + Optional.ofNullable(Remembering.class.getPackage().getImplementationVersion()).orElse("") + " "
                + Arrays.stream(Preference.values()).map(p -> p.in(settings).get()).toList();
    }

    /// Shows the picture of what is about to be opened, where there is one.
    void expect(Path opened) {
        expecting.accept(opened);
    }

    /// Leaves the picture that a start has shown over the window.
    void expect(Pixels seen) {
        sight.ifPresent(model -> model.expect(seen));
    }

    /// Whether a picture for the next time was taken.
    boolean isKept() {
        return sight.filter(model -> model.keptProperty().get()).isPresent();
    }

    /// Puts the window where the last one stood, and keeps where it stands when it goes.
    void over(Stage stage, ExplorerViewModel explorer) {
        if (!stage.isShowing()) {
            memory.place(stage);
        }
        stage.showingProperty().subscribe((_, showing) -> {
            if (!showing) {
                memory.keepPlace(stage);
                explorer.baseProperty().get().ifPresent(this::keep);
            }
        });
    }

    /// Whether the dividers stand where a person left them.
    boolean divided() {
        return divided;
    }

    private void keep(Resolution base) {
        List<String> facets = Arrays.stream(Facet.values())
                .filter(facet -> modules.chosenProperty(facet).get())
                .map(Facet::name)
                .toList();
        List<String> columns = Arrays.stream(ModuleColumn.values())
                .filter(column -> modules.columnProperty(column).get())
                .map(ModuleColumn::name)
                .toList();
        List<Double> dividers = Arrays.stream(across.getDividerPositions()).boxed().toList();
        memory.keep(project(base), new WindowMemory.Shown(
                views.chosen().name(), facets, new WindowMemory.Below(drawer.isOpen(), drawer.height()), dividers, columns,
                modules.sortingProperty().get().stream().map(Sorting::text).toList()));
    }

    private void bringBack(Resolution base) {
        Optional<WindowMemory.Shown> shown = memory.of(project(base));
        String first = Preference.VIEW.in(settings).get();
        String wanted = first.equals("last") ? shown.map(WindowMemory.Shown::view).orElse("graph") : first;
        views.show(Arrays.stream(View.values())
                .filter(view -> view.name().equals(wanted.toUpperCase(Locale.ROOT)))
                .findFirst()
                .orElse(View.GRAPH));
        shown.ifPresent(this::bringBack);
    }

    private void bringBack(WindowMemory.Shown shown) {
        for (Facet facet : Facet.values()) {
            modules.chosenProperty(facet).set(shown.facets().contains(facet.name()));
        }
        for (ModuleColumn column : ModuleColumn.values()) {
            modules.columnProperty(column).set(shown.columns().isEmpty() ? column.isUsual() : shown.columns().contains(column.name()));
        }
        modules.sortingProperty().set(Sorting.of(shown.sorting()));
        drawer.height(shown.drawer().height());
        if (shown.drawer().open() != drawer.isOpen()) {
            drawer.toggle();
        }
        if (shown.dividers().size() == across.getDividers().size()) {
            divided = true;
            across.setDividerPositions(shown.dividers().stream().mapToDouble(Double::doubleValue).toArray());
        }
    }
}
