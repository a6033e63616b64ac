package dev.modscope.workspace.scenario;

import dev.modscope.module.ModulePath;
import dev.modscope.module.ModuleVersion;
import dev.modscope.module.PathCheck;
import dev.modscope.module.Shown;
import dev.modscope.module.Tokens;
import dev.modscope.module.Version;
import dev.modscope.workspace.Edit;
import dev.modscope.workspace.WorkspaceException;
import java.util.Optional;

/// An edit as two words: `get`, or the name of a flag of `go mod edit`, and its value.
///
/// @param kind `get`, `replace`, `dropreplace`, `exclude`, `dropexclude`, `droprequire`, `go` or `toolchain`
/// @param value what is asked for, as the `go` command takes it
public record EditWords(String kind, String value) {
    /// The words of an edit.
    public static EditWords of(Edit edit) {
        return switch (edit) {
            case Edit.Get(_, ModulePath path, String query) -> new EditWords("get", path + "@" + query);
            case Edit.Text text -> {
                String flag = text.flag();
                int equals = flag.indexOf('=');
                yield new EditWords(flag.substring(1, equals), flag.substring(equals + 1));
            }
        };
    }

    /// The edit that the words stand for, in a main module.
    /// @throws WorkspaceException where they stand for none, and what was expected
    public Edit in(ModulePath main) throws WorkspaceException {
        return switch (kind) {
            case "get" -> {
                Target target = versioned(value);
                yield new Edit.Get(main, new ModulePath(target.path), target.version.orElseThrow());
            }
            case "replace" -> replace(main);
            case "dropreplace" -> {
                Target old = target(value);
                yield new Edit.DropReplace(main, new ModulePath(old.path), old.parsed());
            }
            case "exclude" -> new Edit.Exclude(main, versioned(value).module());
            case "dropexclude" -> new Edit.DropExclude(main, versioned(value).module());
            case "droprequire" -> new Edit.DropRequire(main, new ModulePath(path(value)));
            case "go" -> new Edit.GoLine(main, line(value.equals("none") || Tokens.isGoLine(value), "1.24.0"));
            case "toolchain" ->
                new Edit.ToolchainLine(main, line(value.equals("none") || Tokens.isToolchain(value), "go1.24.0"));
            default -> throw new WorkspaceException("\"" + Shown.line(kind) + "\" is no edit: expected get, replace,"
                    + " dropreplace, exclude, dropexclude, droprequire, go or toolchain");
        };
    }

    private String line(boolean valid, String example) throws WorkspaceException {
        if (!valid) {
            throw wrong("expected something like " + example + ", or none");
        }
        return value.equals("none") ? "" : value;
    }

    private Edit replace(ModulePath main) throws WorkspaceException {
        int equals = value.indexOf('=');
        if (equals < 0) {
            throw wrong("expected old[@v]=new[@w]");
        }
        Target old = target(value.substring(0, equals).strip());
        String by = value.substring(equals + 1).strip();
        if (Tokens.isDirectory(by)) {
            return new Edit.Replace(main, new ModulePath(old.path), old.parsed(), by, Optional.empty());
        }
        Target other = target(by);
        if (other.version.isEmpty()) {
            throw wrong("a module stands in at a version (new@w), a folder begins with ./ or ../");
        }
        return new Edit.Replace(main, new ModulePath(old.path), old.parsed(), other.path, other.parsed());
    }

    /// A module path, and a version or query where one is given.
    private record Target(String path, Optional<String> version) {
        Optional<Version> parsed() {
            return version.map(text -> Version.of(new ModulePath(path), text));
        }

        ModuleVersion module() {
            return ModuleVersion.of(path, version.orElse(""));
        }
    }

    private Target versioned(String text) throws WorkspaceException {
        Target target = target(text);
        if (target.version.isEmpty()) {
            throw wrong("expected path@version");
        }
        return target;
    }

    private Target target(String text) throws WorkspaceException {
        int at = text.indexOf('@');
        String version = at < 0 ? "" : text.substring(at + 1);
        boolean bad = at >= 0 && (version.isEmpty() || version.startsWith("-") || version.startsWith("/")
                || version.contains("@") || Tokens.mustQuote(version));
        if (bad) {
            throw wrong("\"" + Shown.line(version) + "\" is no version");
        }
        return new Target(path(at < 0 ? text : text.substring(0, at)), at < 0 ? Optional.empty() : Optional.of(version));
    }

    private String path(String text) throws WorkspaceException {
        Optional<String> fault = new ModulePath(text).isToolchain() && kind.equals("get")
                ? Optional.empty() : PathCheck.importPath(text);
        if (fault.isPresent()) {
            throw wrong(fault.get());
        }
        return text;
    }

    private WorkspaceException wrong(String why) {
        return new WorkspaceException(kind + " " + Shown.line(value) + ": " + why);
    }
}
