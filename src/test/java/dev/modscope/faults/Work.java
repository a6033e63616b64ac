package dev.modscope.faults;

import dev.modscope.disk.FailingFs;
import dev.modscope.disk.Folders;
import dev.modscope.disk.Fs;
import dev.modscope.module.ModuleVersion;
import dev.modscope.oracle.SmallProxy;
import dev.modscope.resolve.Access;
import dev.modscope.resolve.Resolution;
import dev.modscope.resolve.Resolver;
import dev.modscope.resolve.trust.Downloaded;
import dev.modscope.resolve.trust.Verification;
import dev.modscope.workspace.GoEnv;
import dev.modscope.workspace.Workspace;
import dev.modscope.workspace.WorkspaceException;
import dev.modscope.workspace.saving.FileChange;
import dev.modscope.workspace.saving.Recovery;
import dev.modscope.workspace.saving.Saving;
import dev.modscope.workspace.saving.SavingException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/// What is done in a folder and may end anywhere: files saved, a module cache filled, a module cache looked through.
final class Work {
    static final String SAVED = "go.mod=new\ngo.sum=sums\ngo.work=new work\n";
    static final String UNSAVED = "go.mod=old\ngo.work=old work\n";
    private static final String PROXY = """
            a v1.0.0 1.20: B v1.1.0
            B v1.1.0 1.20:
            """;
    private static final String MAIN =
            "module example.com/main\n\ngo 1.20\n\nrequire example.com/a v1.0.0\n\nrequire example.com/B v1.1.0 // indirect\n";

    private final Path home;
    private final Path folder;
    private final Path cache;

    Work(Path home) {
        this(home, home.resolve("m"), home.resolve("cache"));
    }

    private Work(Path home, Path folder, Path cache) {
        this.home = home;
        this.folder = folder;
        this.cache = cache;
    }

    Path cache() {
        return cache;
    }

    GoEnv env(Fs fs) {
        Map<String, String> process = new HashMap<>(Map.of(
                "GOMODCACHE", cache.toString(), "GOPROXY", home.resolve("proxy").toUri().toString(), "GOSUMDB", "off",
                "GOFLAGS", "-mod=mod", "GOENV", "off", "GOTOOLCHAIN", "local", "GOROOT", "/nowhere", "HOME", home.toString()));
        process.put("MODSCOPE_HOME", home.resolve("data").toString());
        return GoEnv.read(process, home, fs);
    }

    /// Files that are not saved yet; `linked` makes go.mod one of two names of a file, so that it is written in place.
    Work unsaved(boolean linked) throws IOException {
        Folders.remove(home);
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("go.mod"), "old\n");
        Files.writeString(folder.resolve("go.work"), "old work\n");
        if (linked) {
            Files.createLink(home.resolve("other.mod"), folder.resolve("go.mod"));
        }
        return this;
    }

    void save(Fs fs) throws SavingException {
        Saving.in(env(fs)).write(List.of(
                FileChange.edit(folder.resolve("go.mod"), "old\n", "new\n"),
                FileChange.edit(folder.resolve("go.work"), "old work\n", "new work\n"),
                FileChange.create(folder.resolve("go.sum"), "sums\n")));
    }

    /// What the next start does, and what it says.
    List<String> recover() {
        return new Recovery(Fs.disk(), env(Fs.disk())).undoAll(folder);
    }

    /// The files as they stand, whatever they are called.
    String saved() throws IOException {
        StringBuilder state = new StringBuilder();
        contents(folder).forEach((name, text) -> state.append(name).append('=').append(text));
        return state.toString();
    }

    /// Whether the journal knows of a save that did not end.
    boolean hasOpenEntries() throws IOException {
        return Files.exists(home.resolve("data")) && contents(home.resolve("data")).keySet().stream().anyMatch(name -> name.endsWith(".open"));
    }

    /// An empty module cache, and a proxy to fill it from.
    Work unfilled() throws IOException {
        for (String name : List.of("cache", "m", "data")) {
            Folders.remove(home.resolve(name));
        }
        // Once: a zip file has the time in it at which it was made.
        if (!Files.exists(home.resolve("proxy"))) {
            SmallProxy.write(home.resolve("proxy"), PROXY);
        }
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("go.mod"), MAIN);
        return this;
    }

    /// Fills the module cache; what went wrong.
    List<String> fill(Fs fs) throws WorkspaceException {
        try (Resolver resolver = new Resolver(Workspace.open(folder, env(fs)), Access.NETWORK)) {
            return resolver.downloads().fetch(modules(resolver)).stream()
                    .map(Downloaded::error).filter(error -> !error.isEmpty()).toList();
        }
    }

    /// Looks through the module cache; what was found.
    List<Verification.Finding> verify(Fs fs) throws WorkspaceException {
        try (Resolver resolver = new Resolver(Workspace.open(folder, env(fs)), Access.NETWORK)) {
            return resolver.verification().verify(modules(resolver));
        }
    }

    private static List<ModuleVersion> modules(Resolver resolver) {
        Resolution resolution = resolver.resolve(_ -> {});
        return resolution.buildList().modules().stream().filter(module -> !module.isMain() && !module.path().isToolchain()).toList();
    }

    /// Every file of the module cache with its content; locks are no content.
    Map<String, String> filled() throws IOException {
        Map<String, String> contents = Files.exists(cache) ? contents(cache) : new TreeMap<>();
        contents.keySet().removeIf(name -> name.endsWith("lock"));
        return contents;
    }

    /// The same without what may stay behind: a temporary file that nobody could remove, and a `list` that is written anew
    /// with the next version, as `go` has it.
    Map<String, String> settled() throws IOException {
        return settled(filled());
    }

    static Map<String, String> settled(Map<String, String> filled) {
        Map<String, String> settled = new TreeMap<>(filled);
        settled.keySet().removeIf(name -> name.endsWith(".tmp") || name.endsWith("/list"));
        return settled;
    }

    Path folder() {
        return folder;
    }

    private static Map<String, String> contents(Path folder) throws IOException {
        Map<String, String> contents = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                contents.put(folder.relativize(file).toString(), Files.readString(file, StandardCharsets.ISO_8859_1));
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        return contents;
    }

    /// `save` or `fill` in a folder, on a disk that ends the program at a call, or on a whole one at 0; or `download` to a
    /// module cache for the files of another folder.
    static void main(String[] arguments) throws Exception {
        System.out.println("begun");
        Path home = Path.of(arguments[1]);
        if (arguments[0].equals("download")) {
            for (String error : new Work(home, Path.of(arguments[3]), Path.of(arguments[2])).fill(Fs.disk())) {
                System.out.println(error);
            }
            return;
        }
        int call = Integer.parseInt(arguments[2]);
        Fs fs = call == 0 ? Fs.disk() : FailingFs.halting(call);
        if (arguments[0].equals("save")) {
            new Work(home).save(fs);
        } else {
            new Work(home).fill(fs);
        }
    }
}
