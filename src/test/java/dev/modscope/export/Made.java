package dev.modscope.export;

import dev.modscope.export.lists.Facts;
import dev.modscope.export.lists.Subject;
import dev.modscope.module.GoVersion;
import dev.modscope.module.ModulePath;
import dev.modscope.module.ModuleVersion;
import dev.modscope.mvs.Answer;
import dev.modscope.mvs.KnownModules;
import dev.modscope.mvs.ModuleGraph;
import dev.modscope.mvs.Pruning;
import dev.modscope.mvs.Requirements;
import dev.modscope.resolve.Access;
import dev.modscope.resolve.Comparison;
import dev.modscope.resolve.EditException;
import dev.modscope.resolve.Resolution;
import dev.modscope.resolve.Resolver;
import dev.modscope.resolve.query.KnownNotes;
import dev.modscope.workspace.GoEnv;
import dev.modscope.workspace.Workspace;
import dev.modscope.workspace.WorkspaceException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Things to export: the samples, what-ifs on them, and modules with names that nobody should have.
final class Made {
    static final List<String> HOSTILE = List.of(
            "evil.example/\"quoted\"", "evil.example/</svg><script>alert(1)</script>", "=cmd|'/C calc'!A0", "+1+1", "-2", "@sum",
            "evil.example/a\\N\\\"b", "evil.example/]]>--><!--", "evil.example/\u202e\u2066gnp.exe", "evil.example/\u0001\u001b[31m\u007f\u0085",
            "evil.example/x`y`|z|[a](b)", "evil.example/n0\"]-->n1", "evil.example/#quot;#34;", "evil.example/ünï/日本",
            "evil.example/%s{{x}}\nline\ttab", "evil.example/)Tj(\\", "evil.example/\ud800");

    private Made() {}

    static Workspace workspace(String sample, Path home) throws WorkspaceException {
        Path samples = Path.of(System.getProperty("modscope.project", "")).toAbsolutePath().resolve("sample-modules");
        Map<String, String> env = Map.of("GOPROXY", samples.resolve("proxy").toUri().toString(),
                "GOMODCACHE", samples.resolveSibling("target").resolve("test-module-cache").toString(),
                "GOFLAGS", "-mod=mod", "GOSUMDB", "off");
        return Workspace.open(samples.resolve(sample), GoEnv.of(env, home));
    }

    /// A sample, and with queries what they would make of it.
    static Subject sample(String sample, Path home, String... queries) throws WorkspaceException, EditException {
        Workspace workspace = workspace(sample, home);
        Facts facts = Facts.plain().dated(Optional.of(Instant.ofEpochSecond(1_700_000_000)));
        try (Resolver resolver = new Resolver(workspace, Access.OFFLINE)) {
            Resolution now = resolver.resolve(_ -> {});
            if (queries.length == 0) {
                return new Subject(now, Optional.empty(), facts);
            }
            Comparison comparison =
                    resolver.get(now, workspace.mains().getFirst().path(), List.of(queries), _ -> {}).comparison();
            return new Subject(comparison.after(), Optional.of(comparison), facts.asking(List.of(queries)));
        }
    }

    /// A main module that requires modules with hostile names, each of which requires the next.
    static Subject hostile(Path home) throws WorkspaceException {
        return named(home, HOSTILE);
    }

    /// The same with other names.
    static Subject named(Path home, List<String> names) throws WorkspaceException {
        ModuleVersion main = ModuleVersion.of("evil.example/main\"</title>", "");
        List<ModuleVersion> modules = new ArrayList<>();
        names.forEach(path -> modules.add(ModuleVersion.of(path, "v1.0.0")));
        Set<ModulePath> direct = Set.of(modules.getFirst().path());
        Requirements requirements = new Requirements(
                List.of(main), modules, Pruning.UNPRUNED, direct, Map.of(main, new HashSet<>(modules)));
        ModuleGraph graph = ModuleGraph.load(requirements, new KnownModules(wave -> wave.stream()
                .map(module -> (Answer) new Answer.Summary(module, Optional.<GoVersion>empty(), Pruning.UNPRUNED, after(module, modules)))
                .toList()));
        Workspace workspace = workspace("diamond", home);
        Resolution resolution = new Resolution(
                workspace, graph, graph.buildList(), direct, List.of(), new KnownNotes(workspace, _ -> Optional.empty()));
        Facts facts = Facts.plain().titled("=title \u202e</title> {{\"]]>").from(Optional.of("\"rev</desc>"));
        return new Subject(resolution, Optional.empty(), facts);
    }

    private static List<ModuleVersion> after(ModuleVersion module, List<ModuleVersion> modules) {
        int next = modules.indexOf(module) + 1;
        return next > 0 && next < modules.size() ? List.of(modules.get(next)) : List.of();
    }
}
