package dev.modscope.workspace.mode;

import dev.modscope.modfile.Directive;
import dev.modscope.module.GoVersion;
import dev.modscope.module.ModulePath;
import dev.modscope.module.ModuleVersion;
import dev.modscope.module.Version;
import dev.modscope.workspace.MainModule;
import dev.modscope.workspace.Replacement;
import dev.modscope.workspace.Workspace;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/// Whether vendor/modules.txt agrees with the go.mod files: every difference becomes a line, in go's words.
public final class VendorCheck {
    private final Workspace workspace;
    private final Vendored vendored;
    private final Places places;
    private final boolean work;
    /// Before go 1.14 the file said less, so less can be checked.
    private final boolean lenient;
    private final StringBuilder differences = new StringBuilder();
    private final Set<ModuleVersion> checked = new HashSet<>();

    private VendorCheck(Workspace workspace, Vendored vendored, Places places) {
        this.workspace = workspace;
        this.vendored = vendored;
        this.places = places;
        this.work = workspace.goWork().isPresent();
        GoVersion go = workspace.mains().getFirst().goMod().go().map(Directive.Go::version).orElse(new GoVersion(""));
        this.lenient = !work && !go.atLeast(new GoVersion("1.14"));
    }

    /// Compares, as seen from the folder in which the command runs.
    /// @throws RefusedException where the files differ
    public static void check(Workspace workspace, Vendored vendored, Places places) throws RefusedException {
        VendorCheck check = new VendorCheck(workspace, vendored, places);
        workspace.mains().forEach(main -> main.goMod().requires().forEach(check::require));
        for (MainModule main : workspace.mains()) {
            main.goMod().replaces().forEach(replace -> check.replace(replace, main.goModFile()));
        }
        workspace.goWork().ifPresent(file ->
                file.replaces().forEach(replace -> check.replace(replace, workspace.file())));
        check.marks();
        if (!check.differences.isEmpty()) {
            throw new RefusedException("go: inconsistent vendoring in " + workspace.root() + ":" + check.differences
                    + "\n\n\tTo ignore the vendor directory, use -mod=readonly or -mod=mod.\n\tTo sync the vendor"
                    + " directory, run:\n\t\tgo " + (check.work ? "work" : "mod") + " vendor");
        }
    }

    private void differs(ModuleVersion module, String detail) {
        differences.append("\n\t").append(described(module)).append(": ").append(detail);
    }

    private static String described(ModuleVersion module) {
        return module.version() instanceof Version.None ? module.path().value() : module.toString();
    }

    private void require(Directive.Require require) {
        ModuleVersion module = require.module();
        if (vendored.isExplicit(module)) {
            return;
        }
        Optional<Version> used = vendored.version(module.path());
        if (!lenient) {
            differs(module, "is explicitly required in go.mod, but not marked as explicit in vendor/modules.txt");
        } else if (used.isPresent() && !used.get().equals(module.version())) {
            differs(module, "is explicitly required in go.mod, but vendor/modules.txt indicates "
                    + module.path() + "@" + used.get().text());
        }
    }

    private void replace(Directive.Replace replace, Path file) {
        ModuleVersion old = new ModuleVersion(replace.path(), replace.version().orElse(Version.None.INSTANCE));
        if (!checked.add(old)) {
            return;
        }
        boolean isMain = replace.version().isEmpty()
                && workspace.mains().stream().anyMatch(main -> main.path().equals(old.path()));
        Optional<Replacement> decided = isMain ? Optional.empty() : workspace.replacement(old);
        Optional<String> marked = vendored.replacement(old);
        if (marked.isEmpty()) {
            boolean omitted = lenient && !vendored.version(old.path()).equals(replace.version());
            if (decided.isPresent() && !omitted) {
                differs(old, "is replaced in " + places.shown(file) + ", but not marked as replaced in vendor/modules.txt");
            }
        } else if (!decided.map(Replacement::text).equals(marked)) {
            String written = replace.target() + replace.targetVersion().map(version -> "@" + version.text()).orElse("");
            differs(old, "is replaced by " + written + " in " + places.shown(file) + ", but marked as replaced by "
                    + marked.get().replace(' ', '@') + " in vendor/modules.txt");
        }
    }

    /// What the file marks, and the go.mod files do not say.
    private void marks() {
        Set<ModuleVersion> required = new HashSet<>();
        workspace.mains().forEach(main -> main.goMod().requires().forEach(line -> required.add(line.module())));
        for (ModuleVersion module : vendored.modules()) {
            if (vendored.isExplicit(module) && !required.contains(module)) {
                differs(module, "is marked as explicit in vendor/modules.txt, but not explicitly required in "
                        + (work ? "a " : "") + "go.mod");
            }
        }
        for (ModuleVersion module : vendored.replaced()) {
            if (workspace.replacement(module).isEmpty()) {
                differs(module, "is marked as replaced in vendor/modules.txt, but not replaced in "
                        + (work ? "the workspace" : "go.mod"));
            }
        }
    }

    /// Checks that a go.mod file with graph pruning names every module that packages come from.
    /// @throws RefusedException where it does not
    public static void checkRoots(Workspace workspace, Vendored vendored, BuildMode mode) throws RefusedException {
        Set<ModuleVersion> required = new HashSet<>();
        Set<ModulePath> mains = new HashSet<>();
        for (MainModule main : workspace.mains()) {
            mains.add(main.path());
            main.goMod().requires().forEach(line -> required.add(line.module()));
        }
        StringBuilder missing = new StringBuilder();
        for (ModuleVersion module : vendored.modules()) {
            if (!required.contains(module) && !mains.contains(module.path())) {
                missing.append("go: vendored module ").append(module).append(" should be required explicitly in go.mod\n");
            }
        }
        if (!missing.isEmpty()) {
            throw new RefusedException(missing + mode.updatesNeeded().getMessage());
        }
    }
}
