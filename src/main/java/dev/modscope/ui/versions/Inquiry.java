package dev.modscope.ui.versions;

import dev.modscope.module.ModulePath;
import dev.modscope.module.ModuleVersion;
import dev.modscope.module.Version;
import dev.modscope.resolve.Resolution;
import dev.modscope.resolve.VersionAxis;
import dev.modscope.resolve.explain.Explanation;
import dev.modscope.resolve.triage.WhatIf;
import dev.modscope.ui.explorer.ExplorerViewModel;
import dev.modscope.ui.versions.remarks.AloneViewModel;
import dev.modscope.ui.versions.remarks.Unreachable;
import dev.modscope.workspace.Edit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import javafx.beans.value.ObservableValue;

/// What the inspector asks about a module. `facts`, `base` (the version that the files select) and `selected` (the one
/// selected now) answer at once; the others may take their time and are asked off the window's thread.
///
/// @param majors the other major versions of a module
/// @param goWith for a module the go line that the build list of the scenario would have with another version of it; the
///     first question is asked on the window's thread, the second off it
/// @param wished whether the what-if asks for that very version
public record Inquiry(
        Function<ModulePath, ModuleFacts> facts,
        Function<ModulePath, Version> base,
        Function<ModulePath, Version> selected,
        Function<ModulePath, Explanation> explain,
        Function<ModulePath, VersionAxis> axis,
        Function<ModulePath, List<ModulePath>> majors,
        Function<ModulePath, Function<Version, Optional<Version>>> goWith,
        AloneViewModel.Question alone,
        Predicate<ModuleVersion> wished) {

    /// Asks the explorer.
    static Inquiry of(ExplorerViewModel explorer) {
        return new Inquiry(
                path -> ModuleFacts.of(explorer.shownProperty().get().orElseThrow(), path),
                path -> selected(explorer.baseProperty(), path),
                path -> selected(explorer.shownProperty(), path),
                explorer::explain,
                path -> governed(explorer, explorer.axis(path)),
                path -> explorer.session().map(open -> open.resolver().majors(path)).orElse(List.of()),
                path -> goWith(explorer, path),
                new AloneViewModel.Question(explorer::several, explorer::alone),
                module -> explorer.whatIf().historyProperty().get().now().edits().stream().anyMatch(edit -> asks(edit, module)));
    }

    /// A query that is no version is one that came to what is selected.
    private static boolean asks(Edit edit, ModuleVersion module) {
        return edit instanceof Edit.Get get && get.path().equals(module.path())
                && (get.query().equals(module.version().text()) || !get.query().matches("v[0-9].*|none"));
    }

    /// Why a module is at its version, in words.
    Why why(Explanation explanation) {
        Why why = Why.of(explanation, selected);
        return wished.test(new ModuleVersion(explanation.path(), explanation.selected())) ? why.wished(explanation, selected) : why;
    }

    /// Why a list is not whole is said with the setting that decides it.
    private static VersionAxis governed(ExplorerViewModel explorer, VersionAxis axis) {
        Optional<String> problem = axis.problem().map(reason -> explorer.session()
                .flatMap(open -> Unreachable.governing(open.base().workspace().env(), axis.path(), reason))
                .map(setting -> reason + "\n" + setting).orElse(reason));
        return new VersionAxis(axis.path(), axis.stops(), axis.selected(), axis.deprecated(), problem, axis.goLines());
    }

    private static Version selected(ObservableValue<Optional<Resolution>> resolution, ModulePath path) {
        return resolution.getValue().map(r -> r.buildList().selected(path)).orElse(Version.None.INSTANCE);
    }

    private static Function<Version, Optional<Version>> goWith(ExplorerViewModel explorer, ModulePath path) {
        List<Edit> others = explorer.whatIf().historyProperty().get().now().without(path).edits();
        return version -> explorer.session().flatMap(open -> {
            WhatIf whatIf = new WhatIf(open.resolver(), open.base());
            List<Edit> all = new ArrayList<>(others);
            all.add(whatIf.edit(path, version));
            return whatIf.ask(all).go();
        });
    }
}
