package dev.modscope.resolve.list;

import dev.modscope.modfile.Directive;
import dev.modscope.module.GoVersion;
import dev.modscope.module.ModulePath;
import dev.modscope.module.ModuleVersion;
import dev.modscope.module.Version;
import dev.modscope.mvs.ModuleGraph;
import dev.modscope.mvs.Requirements;
import dev.modscope.workspace.MainModule;
import dev.modscope.workspace.Replacement;
import dev.modscope.workspace.Workspace;
import dev.modscope.workspace.mode.BuildMode;
import dev.modscope.workspace.mode.Places;
import dev.modscope.workspace.mode.RefusedException;
import dev.modscope.workspace.mode.VendorCheck;
import dev.modscope.workspace.mode.Vendored;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What `go` would refuse to answer from, because it brings files up to date only where it is told to.
public final class Staleness {
    private Staleness() {}

    /// Whether a go.mod file says something else than the roots that belong in it. A go line that it does not have is
    /// not missed.
    public static boolean differs(MainModule main, Requirements updated) {
        Set<ModuleVersion> written = new HashSet<>();
        main.goMod().requires().forEach(line -> written.add(line.module()));
        Map<ModulePath, Version> wanted = new HashMap<>();
        Set<ModuleVersion> required = new HashSet<>();
        for (ModuleVersion root : updated.roots()) {
            wanted.put(root.path(), root.version());
            if (!root.path().isToolchain()) {
                required.add(root);
            }
        }
        return !written.equals(required) || goLinesDiffer(main, wanted);
    }

    /// Whether a main module names a version in a form that has to be looked up, such as `v1.2`. The canonical form of any
    /// other stands in its line.
    public static boolean isUnfixed(Workspace workspace) {
        return workspace.mains().stream().anyMatch(Staleness::isUnfixed);
    }

    static boolean isUnfixed(MainModule main) {
        String[] lines = main.goMod().text().split("\n", -1);
        for (Directive.Require require : main.goMod().requires()) {
            boolean known = require.line() > 0 && require.line() <= lines.length;
            if (known && !lines[require.line() - 1].contains(require.module().version().text())) {
                return true;
            }
        }
        return false;
    }

    private static boolean goLinesDiffer(MainModule main, Map<ModulePath, Version> wanted) {
        Version none = Version.None.INSTANCE;
        Version go = wanted.getOrDefault(ModulePath.GO, none);
        Optional<GoVersion> written = main.goMod().go().map(Directive.Go::version);
        Optional<GoVersion> toolchain = main.goMod().toolchain().map(Directive.Toolchain::name);
        return (written.isPresent() && !written.get().equals(go))
                || !toolchain.equals(toolchainLine(go, wanted.getOrDefault(ModulePath.TOOLCHAIN, none)));
    }

    /// The toolchain line that belongs beside a go line: none where it would say no more than that.
    private static Optional<GoVersion> toolchainLine(Version go, Version toolchain) {
        if (!(toolchain instanceof GoVersion name) || name.text().equals("go" + go.text())) {
            return Optional.empty();
        }
        GoVersion version = name.fromToolchain();
        return version.isValid() && version.atLeast(GoVersion.STRICT_FROM) ? Optional.of(name) : Optional.empty();
    }

    /// What is missing in go.sum, or differs in the vendor folder, in a line each.
    ///
    /// @param unsummed the modules whose go.mod has been read although go.sum does not name it
    public static List<String> messages(Workspace workspace, ModuleGraph graph, Set<ModuleVersion> unsummed) {
        List<String> messages = new ArrayList<>();
        if (!unsummed.isEmpty() && workspace.goWork().isEmpty() && !workspace.isOutside()) {
            sums(workspace, graph, unsummed).ifPresent(messages::add);
        }
        try {
            if (BuildMode.of(workspace).isVendor() && !workspace.isOutside()) {
                VendorCheck.check(workspace, Vendored.read(workspace, "vendor/modules.txt"), new Places(workspace.root()));
            }
        } catch (RefusedException e) {
            List<String> lines = e.getMessage().lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
            String first = lines.get(Math.min(1, lines.size() - 1));
            messages.add("vendor/modules.txt: " + first + "; `go mod vendor` brings it up to date");
        }
        return messages;
    }

    private static Optional<String> sums(Workspace workspace, ModuleGraph graph, Set<ModuleVersion> unsummed) {
        List<ModuleVersion> missing = missing(workspace, graph, unsummed);
        if (missing.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of("missing go.sum entry for the go.mod file of " + missing.getFirst() + others(missing) + ": "
                + count(missing) + " not verified; `go mod tidy` adds what is needed");
    }

    /// What is to be said of the go.mod files that no go.sum of a workspace names: only what fills those files has them
    /// confirmed.
    public static Optional<String> unverified(Workspace workspace, ModuleGraph graph, Set<ModuleVersion> unsummed) {
        List<ModuleVersion> missing =
                workspace.goWork().isEmpty() || unsummed.isEmpty() ? List.of() : missing(workspace, graph, unsummed);
        return missing.isEmpty()
                ? Optional.empty()
                : Optional.of(count(missing) + " not verified: no go.sum names that of " + missing.getFirst()
                        + others(missing) + "; `go mod download` adds what is needed");
    }

    private static String others(List<ModuleVersion> missing) {
        return missing.size() == 1 ? "" : " and of " + (missing.size() - 1) + " more";
    }

    private static String count(List<ModuleVersion> missing) {
        return missing.size() == 1 ? "1 go.mod file was" : missing.size() + " go.mod files were";
    }

    private static List<ModuleVersion> missing(Workspace workspace, ModuleGraph graph, Set<ModuleVersion> unsummed) {
        List<ModuleVersion> missing = new ArrayList<>();
        for (int number = 0; number < graph.size(); number++) {
            if (workspace.replacement(graph.vertex(number)).orElse(new Replacement.ByModule(graph.vertex(number), ""))
                            instanceof Replacement.ByModule(ModuleVersion actual, _)
                    && unsummed.contains(actual)) {
                missing.add(actual);
            }
        }
        return missing;
    }
}
