package dev.modscope.workspace.files;

import dev.modscope.disk.Folders;
import dev.modscope.disk.Fs;
import dev.modscope.module.GoVersion;
import dev.modscope.module.Tokens;
import dev.modscope.workspace.GoEnv;
import dev.modscope.workspace.WorkspaceException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// Finds the file that a verb means when it names none, as the `go` command does, and names files in messages as it does.
public final class Roots {
    private static final List<String> OTHER_CONFIGURATIONS = List.of(".git/config");

    private final Path directory;
    private final GoEnv env;
    private final Fs fs;

    public Roots(Path directory, GoEnv env) {
        this(directory, env, Fs.disk());
    }

    public Roots(Path directory, GoEnv env, Fs fs) {
        this.directory = directory.toAbsolutePath().normalize();
        this.env = env;
        this.fs = fs;
    }

    /// The go.mod file of the module that the directory belongs to; `modfile` stands in for it where it is not empty.
    /// @throws WorkspaceException where there is none, in the `go` command's words
    public Path goMod(String modfile) throws WorkspaceException {
        checkModules();
        Optional<Path> found = above("go.mod");
        Optional<Path> root = found.map(Path::getParent).filter(folder -> !folder.equals(temporary()));
        if (root.isEmpty()) {
            if (found.isEmpty() && !modfile.isEmpty()) {
                throw new WorkspaceException("cannot find main module, but -modfile was set.\n"
                        + "\t-modfile cannot be used to set the module root directory.");
            }
            throw noModule();
        }
        if (!modfile.isEmpty() && !modfile.endsWith(".mod")) {
            throw new WorkspaceException("-modfile=" + modfile + ": file does not have .mod extension");
        }
        return modfile.isEmpty() ? root.get().resolve("go.mod") : directory.resolve(modfile);
    }

    private void checkModules() throws WorkspaceException {
        String modules = env.get("GO111MODULE");
        switch (modules) {
            case "", "on", "auto" -> {}
            case "off" -> throw new WorkspaceException("modules disabled by GO111MODULE=off; see 'go help modules'");
            default -> throw new WorkspaceException("unknown environment setting GO111MODULE=" + modules);
        }
    }

    private WorkspaceException noModule() {
        for (Path at = directory; at != null; at = at.getParent()) {
            for (String name : OTHER_CONFIGURATIONS) {
                if (fs.kind(at.resolve(name)) == Fs.Kind.FILE) {
                    String up = directory.relativize(at).toString();
                    return new WorkspaceException("cannot find main module, but found " + name + " in " + at
                            + "\n\tto create a module there, run:\n\t" + (up.isEmpty() ? "" : "cd " + up + " && ")
                            + "go mod init");
                }
            }
        }
        return new WorkspaceException(
                "go.mod file not found in current directory or any parent directory; see 'go help modules'");
    }

    private static Path temporary() {
        return Path.of(System.getProperty("java.io.tmpdir", "/tmp"));
    }

    /// The go.work file that holds here.
    /// @throws WorkspaceException where GOWORK is no path, in the `go` command's words
    public Optional<Path> goWork() throws WorkspaceException {
        String named = env.get("GOWORK");
        return switch (named) {
            case "off" -> Optional.empty();
            case "", "auto" -> above("go.work");
            default -> {
                Path file = Path.of(named);
                if (!file.isAbsolute()) {
                    throw new WorkspaceException("invalid GOWORK: not an absolute path");
                }
                yield Optional.of(file);
            }
        };
    }

    private Optional<Path> above(String name) {
        for (Path at = directory; at != null; at = at.getParent()) {
            Fs.Kind kind = fs.kind(at.resolve(name));
            if (kind == Fs.Kind.FILE || kind == Fs.Kind.OTHER) {
                return Optional.of(at.resolve(name));
            }
        }
        return Optional.empty();
    }

    /// A path in the form of a use line, which a module path cannot have.
    public static String directoryPath(String path) {
        if (Tokens.isDirectory(path)) {
            return path;
        }
        String clean = Path.of(path).normalize().toString().replace('\\', '/');
        return "./" + (clean.isEmpty() ? "." : clean);
    }

    /// What is said of a file whose go line is beyond the release that is followed here.
    public String tooNew(String name, GoVersion version) {
        String toolchain = env.get("GOTOOLCHAIN");
        String why = toolchain.isEmpty() || toolchain.equals("auto") ? "" : "; GOTOOLCHAIN=" + toolchain;
        return name + " requires go >= " + version + " (running go " + GoVersion.FOLLOWED + why + ")";
    }

    /// Whether anything stands at a path.
    public boolean exists(Path path) {
        return fs.kind(path) != Fs.Kind.MISSING;
    }

    Fs fs() {
        return fs;
    }

    /// The environment that holds here.
    public GoEnv env() {
        return env;
    }

    /// The folder that everything is relative to.
    public Path directory() {
        return directory;
    }

    /// A path as messages name it: relative to where one stands, unless that is longer.
    public String shortName(Path path) {
        String whole = path.toString();
        String relative = path.isAbsolute() ? relative(path) : whole;
        String text = relative.isEmpty() ? "." : relative;
        return text.length() < whole.length() ? text : whole;
    }

    /// A path that a person wrote, as messages name it: a relative one stays as it was written.
    public String shortName(String written) {
        Path path = Path.of(written);
        return path.isAbsolute() ? shortName(path.normalize()) : written;
    }

    /// What a person wrote after the folder stays as it is.
    private String relative(Path path) {
        boolean below = path.startsWith(directory) && path.getNameCount() > directory.getNameCount();
        return below
                ? path.subpath(directory.getNameCount(), path.getNameCount()).toString()
                : Folders.relative(directory, path).toString();
    }
}
