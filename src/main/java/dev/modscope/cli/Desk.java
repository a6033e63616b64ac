package dev.modscope.cli;

import dev.modscope.disk.Fs;
import dev.modscope.history.WorkTree;
import dev.modscope.module.Shown;
import dev.modscope.module.Tokens;
import dev.modscope.resolve.Access;
import dev.modscope.resolve.Problem;
import dev.modscope.resolve.Resolution;
import dev.modscope.resolve.Resolver;
import dev.modscope.resolve.compare.SideReader;
import dev.modscope.resolve.query.GoWords;
import dev.modscope.workspace.GoEnv;
import dev.modscope.workspace.MainModule;
import dev.modscope.workspace.Setting;
import dev.modscope.workspace.Workspace;
import dev.modscope.workspace.WorkspaceException;
import dev.modscope.workspace.answers.Watch;
import dev.modscope.workspace.mode.Places;
import dev.modscope.workspace.saving.Doubt;
import dev.modscope.workspace.saving.FileChange;
import dev.modscope.workspace.saving.Recovery;
import dev.modscope.workspace.saving.Saving;
import dev.modscope.workspace.saving.SavingException;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Serial;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What a verb works at: the folder it stands in, where it writes, what it may ask, and the exit codes.
final class Desk {
    /// A whole answer.
    static final int OK = 0;
    /// No usable answer.
    static final int NO_ANSWER = 1;
    /// Wrong usage.
    static final int USAGE = 2;
    /// An answer with parts missing; each is named on standard error.
    static final int PARTIAL = 3;
    /// Something is not what a checksum says it is.
    static final int SECURITY = 4;

    private final Surroundings surroundings;
    private Path directory;
    private Access access = Access.NETWORK;
    private final Optional<Watch> watch;
    private final StringBuilder flags = new StringBuilder();
    private final Set<String> warned = new HashSet<>();
    private boolean looked;

    Desk(Surroundings surroundings) {
        this(surroundings, Optional.empty());
    }

    /// At a desk with a watch every look at a file is noted.
    Desk(Surroundings surroundings, Optional<Watch> watch) {
        this.surroundings = surroundings;
        this.directory = surroundings.directory();
        this.watch = watch;
    }

    /// Nobody reads the answer any more, or the disk it goes to is full.
    static final class ClosedOutputException extends RuntimeException {
        @Serial
        private static final long serialVersionUID = 1L;

        ClosedOutputException(IOException cause) {
            super("cannot write the answer: " + cause.getMessage(), cause);
        }
    }

    void standIn(String folder) {
        directory = directory.resolve(folder);
    }

    /// Takes a flag as if it stood at the end of GOFLAGS.
    void flag(String flag) {
        flags.append(flag.indexOf(' ') < 0 ? " " + flag : " '" + flag + "'");
    }

    void stayOffline() {
        access = Access.OFFLINE;
    }

    Path directory() {
        return directory;
    }

    /// The environment, with the samples' own proxy where the folder lies among the samples.
    GoEnv env() {
        GoEnv env = watch.isPresent()
                ? watch.get().env(surroundings.env(), surroundings.home())
                : GoEnv.read(surroundings.env(), surroundings.home(), disk(surroundings));
        if (!looked) {
            looked = true;
            new Recovery(disk(surroundings), env).undoAll(directory).forEach(line -> say("modscope: " + line));
        }
        GoEnv here = env.forSamples(surroundings.samples(), directory);
        return flags.isEmpty()
                ? here
                : here.with(Map.of("GOFLAGS", (here.get("GOFLAGS") + flags).strip()), Setting.Origin.PROCESS);
    }

    /// The disk; where a lock is held by somebody else that is said.
    static Fs disk(Surroundings surroundings) {
        return Fs.disk(file -> write(surroundings.err(), Tokens.encode(
                "modscope: waiting for the lock on " + file + ", which another program holds, perhaps the go command\n")));
    }

    /// The environment variables of the process.
    Map<String, String> processEnvironment() {
        return surroundings.env();
    }

    /// The workspace, or what stands for it outside any module.
    Workspace workspaceOrOutside() throws WorkspaceException {
        return Workspace.openOrOutside(directory, env());
    }

    /// How messages name files.
    Places places() {
        return new Places(directory);
    }

    Workspace workspace() throws WorkspaceException {
        return Workspace.open(directory, env());
    }

    Resolver resolver(Workspace workspace) {
        return new Resolver(workspace, access, this::warn);
    }

    /// What reads other states to compare with.
    SideReader sides() {
        return new SideReader(_ -> env(), access, _ -> {}, this::warn);
    }

    /// Resolves the workspace that the directory belongs to.
    Resolution resolution() throws WorkspaceException {
        try (Resolver resolver = resolver(workspace())) {
            return resolver.resolve(_ -> {});
        }
    }

    /// The main module that the directory belongs to; the first one where it belongs to none.
    MainModule mainModule(Workspace workspace) {
        Path here = directory.toAbsolutePath().normalize();
        return workspace.mains().stream()
                .filter(main -> here.startsWith(main.directory().toAbsolutePath().normalize()))
                .max(Comparator.comparingInt(main -> main.directory().getNameCount()))
                .orElse(workspace.mains().getFirst());
    }

    /// The name of a file in messages: relative where it lies below the directory.
    String nameOf(Path file) {
        Path here = directory.toAbsolutePath().normalize();
        return file.startsWith(here) ? here.relativize(file).toString() : file.toString();
    }

    /// Writes files, all or none, and answers with the code to leave with.
    int save(List<FileChange> changes) {
        return save(changes, OK);
    }

    /// The same, answering with `written` where all went well.
    int save(List<FileChange> changes, int written) {
        try {
            Saving.in(env()).write(changes);
            for (Doubt doubt : Doubt.of(changes, WorkTree::ignores)) {
                say("modscope: note: " + words(doubt.kind(), nameOf(doubt.file())));
            }
            return written;
        } catch (SavingException e) {
            say("modscope: " + e.getMessage());
            return NO_ANSWER;
        }
    }

    private static String words(Doubt.Kind kind, String file) {
        return switch (kind) {
            case READ_ONLY -> file + " is read-only, and stays so";
            case GENERATED -> file + " says that it is generated: the program that makes it will write over this";
            case IGNORED -> file + " is ignored by the repository around it";
            case VENDORED -> "vendor/modules.txt disagrees with " + file
                    + " now: 'go mod vendor', or 'go work vendor' in a workspace, brings it up to date";
        };
    }

    /// Writes an answer, in which nothing acts on a terminal.
    void print(String text) {
        print(Tokens.encode(Shown.answer(text)));
    }

    /// Writes the text of a file, or what becomes of it, byte for byte.
    void copy(String text) {
        print(Tokens.encode(text));
    }

    /// Writes an answer as it is.
    void print(byte[] answer) {
        write(surroundings.out(), answer);
    }

    /// Writes a line for the person.
    void say(String line) {
        write(surroundings.err(), Tokens.encode(Shown.answer(line) + "\n"));
    }

    /// Writes a line for the person, unless it was written before.
    private synchronized void warn(String line) {
        if (warned.add(line)) {
            say(line);
        }
    }

    private static void write(OutputStream out, byte[] bytes) {
        try {
            out.write(bytes);
            out.flush();
        } catch (IOException e) {
            throw new ClosedOutputException(e);
        }
    }

    /// Says of the first hash that differs what `go` says.
    int refuse(List<Problem> problems) {
        problems.stream().filter(Problem.Mismatch.class::isInstance).findFirst()
                .ifPresent(problem -> say(GoWords.ofMismatch(problem.message())));
        return SECURITY;
    }

    /// Names what is missing or wrong, once each setting that decides it, and answers with the code to leave with.
    int report(List<Problem> problems) {
        int code = OK;
        Set<String> governing = new LinkedHashSet<>();
        for (Problem problem : problems) {
            if (problem instanceof Problem.Unresolved unresolved) {
                unresolved.governing().ifPresent(setting -> governing.add(setting.message()));
            }
            switch (problem) {
                case Problem.Syntax _, Problem.Unresolved _ -> {
                    say("partial: " + Shown.lines(problem.message()));
                    code = Math.max(code, PARTIAL);
                }
                case Problem.Mismatch _ -> {
                    say("SECURITY ERROR: " + Shown.lines(problem.message()));
                    code = SECURITY;
                }
                case Problem.Outdated _, Problem.Notice _ -> {}
            }
        }
        governing.forEach(line -> say("  " + line));
        return code;
    }
}
