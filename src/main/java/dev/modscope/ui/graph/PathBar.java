package dev.modscope.ui.graph;

import dev.modscope.module.ModulePath;
import dev.modscope.module.ModuleVersion;
import dev.modscope.module.Version;
import dev.modscope.mvs.Requirement;
import dev.modscope.resolve.explain.Explanation;
import dev.modscope.ui.explorer.ExplorerViewModel;
import dev.modscope.ui.explorer.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;

/// The chain of requirements that leads from a main module to the selected one; each link selects.
public final class PathBar extends HBox {
    /// A chain, or words where there is none.
    private record Shown(String words, List<ModuleVersion> chain) {}

    private final ExplorerViewModel explorer;
    private Optional<Shown> shown = Optional.empty();

    /// The chain of the selected module.
    public PathBar(ExplorerViewModel explorer) {
        this.explorer = explorer;
        setId("why-path");
        getStyleClass().add("path-bar");
        setAlignment(Pos.CENTER_LEFT);
        explorer.whyProperty().subscribe(this::show);
        explorer.shownProperty().subscribe(() -> show(explorer.whyProperty().get()));
        explorer.selectionProperty().subscribe(selected -> {
            if (selected.isEmpty()) {
                show(Optional.empty());
            }
        });
    }

    /// Builds its links anew only where they differ: with every step of the slider the same chain comes again.
    private void show(Optional<Explanation> why) {
        List<ModuleVersion> chain = why.map(PathBar::chain).orElse(List.of());
        String words = chain.isEmpty() ? why.map(PathBar::words).orElseGet(this::nothing) : "";
        Shown next = new Shown(words, chain);
        if (!shown.equals(Optional.of(next))) {
            shown = Optional.of(next);
            fill(next);
        }
    }

    private String nothing() {
        return explorer.baseProperty().get().isEmpty() ? "" : Texts.of("path.nothing");
    }

    private static String words(Explanation why) {
        return Texts.of(
                why.selected() instanceof Version.None ? "path.absent" : why.recorded() ? "path.recorded" : "path.none",
                why.path().value());
    }

    private void fill(Shown next) {
        getChildren().clear();
        if (next.chain().isEmpty()) {
            getChildren().add(note(next.words()));
        }
        for (ModuleVersion module : next.chain()) {
            if (!getChildren().isEmpty()) {
                Label step = note("›");
                step.setMinWidth(USE_PREF_SIZE);
                getChildren().add(step);
            }
            getChildren().add(crumb(module));
        }
    }

    private static List<ModuleVersion> chain(Explanation why) {
        List<ModuleVersion> chain = new ArrayList<>();
        why.shortest().ifPresent(path -> {
            for (Requirement step : path.steps()) {
                if (chain.isEmpty()) {
                    chain.add(step.from());
                }
                chain.add(step.to());
            }
        });
        return chain;
    }

    private static Label note(String text) {
        Label note = new Label(text);
        note.getStyleClass().add("path-note");
        return note;
    }

    private Hyperlink crumb(ModuleVersion module) {
        ModulePath path = module.path();
        String name = path.value().substring(path.value().lastIndexOf('/') + 1);
        boolean major = name.matches("v[0-9]+");
        String shown = major ? path.value().replaceFirst(".*/([^/]+/v[0-9]+)$", "$1") : name;
        Hyperlink crumb = new Hyperlink(module.isMain() ? shown : shown + " " + module.version().text());
        crumb.getStyleClass().add("crumb");
        crumb.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        crumb.setMinWidth(36);
        crumb.setTooltip(new Tooltip(Texts.shown(module)));
        crumb.setOnAction(_ -> explorer.select(Optional.of(path)));
        return crumb;
    }
}
