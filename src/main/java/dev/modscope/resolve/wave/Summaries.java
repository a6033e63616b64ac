package dev.modscope.resolve.wave;

import dev.modscope.modfile.Directive;
import dev.modscope.modfile.GoMod;
import dev.modscope.modfile.GoWork;
import dev.modscope.modfile.Parsed;
import dev.modscope.modfile.SyntaxProblem;
import dev.modscope.module.GoVersion;
import dev.modscope.module.ModulePath;
import dev.modscope.module.ModuleVersion;
import dev.modscope.module.Version;
import dev.modscope.mvs.Answer;
import dev.modscope.mvs.Pruning;
import dev.modscope.mvs.RequirementSource;
import dev.modscope.mvs.Requirements;
import dev.modscope.workspace.MainModule;
import dev.modscope.workspace.Replacement;
import dev.modscope.workspace.Workspace;
import dev.modscope.workspace.WorkspaceException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/// Answers a wave: finds what stands in for each module, has its go.mod read, and says what that requires, with the
/// versions left out that a main module excludes.
public final class Summaries implements RequirementSource {
    private final Workspace workspace;
    private final Files files;

    /// Reads the go.mod files of modules as they are published, many at once.
    @FunctionalInterface
    public interface Files {
        /// Has what is made of each taken, one after the other by the asking thread, in any order. A file is let go of as
        /// soon as something has been made of it, and so is that: all of a wave together may be too large for the memory.
        void read(List<ModuleVersion> wanted, Use use, Consumer<Answer> taker);
    }

    /// Makes an answer of what was read, for many at the same time.
    @FunctionalInterface
    public interface Use {
        /// For the one at that place in the list of those that were asked for.
        Answer of(int place, Read read);
    }

    /// A go.mod file, or why there is none.
    public sealed interface Read {
        /// The file, with the mistakes that were found in it.
        record Found(Parsed<GoMod> file) implements Read {}

        /// Why there is none, in one line.
        record Failed(String reason) implements Read {}
    }

    /// The go.mod files of one workspace, read through `files`.
    public Summaries(Workspace workspace, Files files) {
        this.workspace = workspace;
        this.files = files;
    }

    /// What the graph of the workspace is loaded from.
    public Requirements requirements() {
        return workspace.goWork().map(this::ofWork).orElseGet(() -> ofMain(workspace.mains().getFirst()));
    }

    private Requirements ofWork(GoWork work) {
        List<ModuleVersion> mains = new ArrayList<>();
        Set<ModulePath> direct = new HashSet<>();
        Map<ModuleVersion, Set<ModuleVersion>> asked = new HashMap<>();
        for (MainModule main : workspace.mains()) {
            mains.add(vertex(main));
            asked.put(vertex(main), asked(main));
            asked(main).forEach(module -> direct.add(module.path()));
        }
        List<ModuleVersion> roots = new ArrayList<>(mains);
        addGo(roots, work.go(), GoVersion.UNSTATED_WORK, work.toolchain());
        return new Requirements(mains, roots, Pruning.WORKSPACE, direct, asked);
    }

    private Requirements ofMain(MainModule main) {
        GoMod goMod = main.goMod();
        List<ModuleVersion> roots = kept(goMod);
        addGo(roots, goMod.go(), GoVersion.UNSTATED, goMod.toolchain());
        Set<ModulePath> direct = new HashSet<>();
        asked(main).forEach(module -> direct.add(module.path()));
        direct.add(ModulePath.GO);
        direct.remove(ModulePath.TOOLCHAIN);
        Pruning pruning = Pruning.of(goMod.go().map(Directive.Go::version).orElse(GoVersion.UNSTATED));
        return new Requirements(List.of(vertex(main)), roots, pruning, direct, Map.of(vertex(main), asked(main)));
    }

    public static ModuleVersion vertex(MainModule main) {
        return new ModuleVersion(main.path(), Version.Main.INSTANCE);
    }

    private static void addGo(
            List<ModuleVersion> roots,
            Optional<Directive.Go> go,
            GoVersion unstated,
            Optional<Directive.Toolchain> toolchain) {
        roots.add(new ModuleVersion(ModulePath.GO, go.map(Directive.Go::version).orElse(unstated)));
        toolchain.ifPresent(line -> roots.add(new ModuleVersion(ModulePath.TOOLCHAIN, line.name())));
    }

    /// What a main module asks for itself: its requirements without `// indirect`, its go and toolchain lines.
    private Set<ModuleVersion> asked(MainModule main) {
        Set<ModuleVersion> asked = new HashSet<>();
        for (Directive.Require require : main.goMod().requires()) {
            if (!require.indirect() && !workspace.excluded(require.module())) {
                asked.add(require.module());
            }
        }
        main.goMod().go().ifPresent(go -> asked.add(new ModuleVersion(ModulePath.GO, go.version())));
        main.goMod().toolchain().ifPresent(line -> asked.add(new ModuleVersion(ModulePath.TOOLCHAIN, line.name())));
        return asked;
    }

    @Override
    public List<Answer> answer(List<ModuleVersion> wave) {
        Map<ModuleVersion, Answer> answers = new HashMap<>();
        answer(wave, answer -> answers.put(answer.module(), answer));
        return wave.stream().map(answers::get).toList();
    }

    @Override
    public void answer(List<ModuleVersion> wave, Consumer<Answer> taker) {
        List<ModuleVersion> wanted = new ArrayList<>(wave.size());
        int[] places = new int[wave.size()];
        for (int i = 0; i < places.length; i++) {
            ModuleVersion module = wave.get(i);
            Optional<Replacement> replacement = workspace.replacement(module);
            if (module.isMain()) {
                taker.accept(ofMain(module));
            } else if (replacement.isPresent() && replacement.get() instanceof Replacement.ByDirectory directory) {
                taker.accept(ofDirectory(module, directory));
            } else {
                places[wanted.size()] = i;
                wanted.add(actual(module, replacement));
            }
        }
        if (!wanted.isEmpty()) {
            files.read(wanted, (k, file) -> ofModule(wave.get(places[k]), wanted.get(k), file), taker);
        }
    }

    /// The module whose go.mod file stands for a module version.
    private static ModuleVersion actual(ModuleVersion module, Optional<Replacement> replacement) {
        return replacement.isPresent() && replacement.get() instanceof Replacement.ByModule(ModuleVersion target, _)
                ? target
                : module;
    }

    private Answer ofMain(ModuleVersion module) {
        for (MainModule main : workspace.mains()) {
            if (main.path().equals(module.path())) {
                return summary(module, main.goMod());
            }
        }
        return new Answer.Failure(module, "it is not a module of this workspace");
    }

    private Answer ofDirectory(ModuleVersion module, Replacement.ByDirectory directory) {
        try {
            Parsed<GoMod> parsed = workspace.goMod(directory);
            return parsed.problems().isEmpty()
                    ? checked(module, by(directory.text()), parsed.value())
                    : unreadable(module, by(directory.text()), parsed);
        } catch (WorkspaceException e) {
            return new Answer.Failure(module, by(directory.text()) + e.getMessage());
        }
    }

    private static String by(String replacement) {
        return "replaced by " + replacement + ": ";
    }

    private Answer ofModule(ModuleVersion module, ModuleVersion actual, Read read) {
        String by = module.equals(actual) ? "" : by(actual.toString());
        return switch (read) {
            case Read.Failed(String reason) -> new Answer.Failure(module, by + reason);
            case Read.Found(Parsed<GoMod> parsed) when !parsed.problems().isEmpty() -> unreadable(module, by, parsed);
            case Read.Found(Parsed<GoMod> parsed) -> {
                Optional<String> wrong = wrongPath(module, actual, parsed.value());
                yield wrong.isPresent()
                        ? new Answer.Failure(module, by + wrong.get())
                        : checked(module, by, parsed.value());
            }
        };
    }

    private static Answer unreadable(ModuleVersion module, String by, Parsed<GoMod> parsed) {
        String words = SyntaxProblem.inWordsOfGo(parsed.problems());
        return new Answer.Failure(module, by + "its go.mod cannot be read: " + words.lines().findFirst().orElse(""));
    }

    /// A published go.mod has to be that of the module it is used as.
    private static Optional<String> wrongPath(ModuleVersion module, ModuleVersion actual, GoMod goMod) {
        Optional<ModulePath> declared = goMod.module().map(Directive.Module::path);
        if (declared.isEmpty()) {
            return Optional.of("its go.mod has no module line");
        }
        ModulePath path = declared.get();
        return path.equals(module.path()) || path.equals(actual.path())
                ? Optional.empty()
                : Optional.of("its go.mod declares its path as " + path + " but it was required as " + module.path());
    }

    private Answer checked(ModuleVersion module, String by, GoMod goMod) {
        Optional<GoVersion> go = goMod.go().map(Directive.Go::version);
        return go.isPresent() && go.get().atLeast(GoVersion.STRICT_FROM) && !GoVersion.FOLLOWED.atLeast(go.get())
                ? new Answer.Failure(module, by + "it needs Go " + go.get() + ": the rules followed here are those of Go "
                        + GoVersion.FOLLOWED)
                : summary(module, goMod);
    }

    public Answer.Summary summary(ModuleVersion module, GoMod goMod) {
        Optional<GoVersion> go = goMod.go().map(Directive.Go::version);
        List<ModuleVersion> required = kept(goMod);
        if (go.isPresent() && go.get().atLeast(GoVersion.STRICT_FROM)) {
            required.add(new ModuleVersion(ModulePath.GO, go.get()));
        }
        return new Answer.Summary(module, go, Pruning.of(go.orElse(GoVersion.UNSTATED)), required);
    }

    private List<ModuleVersion> kept(GoMod goMod) {
        List<Directive.Require> requires = goMod.requires();
        List<ModuleVersion> kept = new ArrayList<>(requires.size() + 2);
        for (Directive.Require require : requires) {
            if (!workspace.excluded(require.module())) {
                kept.add(require.module());
            }
        }
        return kept;
    }
}
