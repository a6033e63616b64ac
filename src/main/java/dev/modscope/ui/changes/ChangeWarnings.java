package dev.modscope.ui.changes;

import dev.modscope.module.GoVersion;
import dev.modscope.module.ModulePath;
import dev.modscope.module.ModuleVersion;
import dev.modscope.module.PseudoVersion;
import dev.modscope.module.SemVer;
import dev.modscope.module.Version;
import dev.modscope.mvs.BuildList;
import dev.modscope.mvs.Requirement;
import dev.modscope.resolve.Change;
import dev.modscope.resolve.Comparison;
import dev.modscope.resolve.explain.Majors;
import dev.modscope.resolve.query.KnownNotes;
import dev.modscope.ui.changes.ChangeRow.Warning;
import dev.modscope.ui.explorer.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/// What should be known of the versions that a what-if brings, before they are taken.
final class ChangeWarnings {
    /// Nothing to warn of.
    static final ChangeWarnings NONE = new ChangeWarnings(
            new KnownNotes.Marked(Set.of(), Set.of()), new BuildList(List.of()), _ -> Optional.empty(), GoVersion.FOLLOWED);

    private final KnownNotes.Marked marked;
    private final BuildList before;
    private final Function<ModuleVersion, Optional<Version>> goLine;
    private final GoVersion here;

    /// `marked` are the modules after the change of which authors say something, `before` what was selected, `goLine` is
    /// what a version asks of the toolchain, `here` the release that is there.
    ChangeWarnings(
            KnownNotes.Marked marked,
            BuildList before,
            Function<ModuleVersion, Optional<Version>> goLine,
            GoVersion here) {
        this.marked = marked;
        this.before = before;
        this.goLine = goLine;
        this.here = here;
    }

    /// The warnings of a comparison.
    static ChangeWarnings in(Comparison comparison) {
        return new ChangeWarnings(
                comparison.after().marked(),
                comparison.before().buildList(),
                module -> comparison.after().graph().requirementsOf(module).stream()
                        .map(Requirement::to)
                        .filter(to -> to.path().equals(ModulePath.GO))
                        .map(ModuleVersion::version)
                        .findFirst(),
                comparison.after().workspace().env().release());
    }

    /// The warnings of a change; none where a module goes.
    List<Warning> of(Change change) {
        return switch (change) {
            case Change.Removed _ -> List.of();
            case Change.Added(ModulePath path, Version to, _) -> of(new ModuleVersion(path, to), beside(path));
            case Change.Upgraded(ModulePath path, Version from, Version to, _) ->
                of(new ModuleVersion(path, to), raised(from, to));
            case Change.Downgraded(ModulePath path, _, Version to, _) -> of(new ModuleVersion(path, to), Optional.empty());
        };
    }

    private List<Warning> of(ModuleVersion module, Optional<Warning> major) {
        List<Warning> warnings = new ArrayList<>();
        if (marked.retracted().contains(module.path())) {
            warnings.add(warning("retracted"));
        }
        if (marked.deprecated().contains(module.path())) {
            warnings.add(warning("deprecated"));
        }
        if (isPrerelease(module.version())) {
            warnings.add(warning("prerelease"));
        }
        major.ifPresent(warnings::add);
        needed(module)
                .filter(needed -> !here.atLeast(needed))
                .ifPresent(needed -> warnings.add(warning("toolchain", needed.text(), here.text())));
        return warnings;
    }

    private static boolean isPrerelease(Version version) {
        return switch (version) {
            case SemVer text -> !text.prerelease().isEmpty() && !PseudoVersion.is(text);
            case GoVersion go -> go.isPrerelease();
            case Version.Main _, Version.None _ -> false;
        };
    }

    /// The Go release that a module needs; that which a toolchain line names, or the go line itself.
    private Optional<GoVersion> needed(ModuleVersion module) {
        if (module.version() instanceof GoVersion named) {
            return Optional.of(module.path().equals(ModulePath.GO) ? named : named.fromToolchain());
        }
        return goLine.apply(module).filter(GoVersion.class::isInstance).map(GoVersion.class::cast);
    }

    private static Optional<Warning> raised(Version from, Version to) {
        return from instanceof SemVer was && to instanceof SemVer is && !was.major().equals(is.major())
                ? Optional.of(warning("major", was.major(), is.major()))
                : Optional.empty();
    }

    /// Another major version of a module that is there already is another module.
    private Optional<Warning> beside(ModulePath path) {
        String base = Majors.base(path);
        return before.modules().stream()
                .filter(other -> !other.path().equals(path) && Majors.base(other.path()).equals(base))
                .findFirst()
                .map(other -> new Warning(
                        Texts.of("changes.warning.major"), Texts.of("changes.warning.beside.why", other.path())));
    }

    private static Warning warning(String kind, Object... arguments) {
        return new Warning(
                Texts.of("changes.warning." + kind, arguments), Texts.of("changes.warning." + kind + ".why", arguments));
    }
}
