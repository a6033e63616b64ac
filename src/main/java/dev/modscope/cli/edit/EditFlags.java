package dev.modscope.cli.edit;

import dev.modscope.modfile.GoMod.Edit;
import dev.modscope.module.PathCheck;
import dev.modscope.module.Shown;
import dev.modscope.module.Tokens;
import java.util.Optional;

/// The values of editing flags as edits, refused in the `go` command's words.
final class EditFlags {
    private EditFlags() {}

    /// A module, and a version of it that may be missing.
    private record Target(String path, String version, boolean versioned) {}

    /// `path@version`.
    static Edit.Require require(String flag, String value) throws RefusalException {
        Target target = split(flag, value, value);
        if (!target.versioned) {
            throw wrong(flag, value, "need path@version");
        }
        Optional<String> fault = PathCheck.importPath(target.path);
        if (fault.isPresent()) {
            throw wrong(flag, value, "invalid path: " + fault.get());
        }
        if (Tokens.mustQuote(target.version)) {
            throw wrong(flag, value, "invalid version " + Shown.quoted(target.version));
        }
        return new Edit.Require(target.path, target.version);
    }

    /// A path without a version.
    static String path(String flag, String value) throws RefusalException {
        if (value.contains("@")) {
            throw wrong(flag, value, "need just path, not path@version");
        }
        Optional<String> fault = PathCheck.importPath(value);
        if (fault.isPresent()) {
            throw wrong(flag, value, "invalid path: " + fault.get());
        }
        return value;
    }

    /// `old[@v]=new[@w]`. In go.work a directory may have a version after it, which the file does not bear.
    static Edit.Replace replace(String value, boolean work) throws RefusalException {
        int equals = value.indexOf('=');
        if (equals < 0) {
            throw wrong("replace", value, "need old[@v]=new[@w] (missing =)");
        }
        String before = Tokens.trim(value.substring(0, equals));
        String after = Tokens.trim(value.substring(equals + 1));
        if (after.startsWith(">")) {
            throw wrong("replace", value, "separator between old and new is =, not =>");
        }
        Target old = optional("replace", value, before, "old", Directories.NONE);
        Target target = optional("replace", value, after, "new", work ? Directories.ANY : Directories.WHOLE);
        if (target.path.equals(after) && !Tokens.isDirectory(after)) {
            throw wrong("replace", value, "unversioned new path must be local directory");
        }
        return new Edit.Replace(old.path, old.version, target.path, target.version);
    }

    /// `old[@v]`.
    static Edit.DropReplace dropReplace(String value, boolean work) throws RefusalException {
        Target old = optional("dropreplace", value, value, "old", work ? Directories.ANY : Directories.WHOLE);
        return new Edit.DropReplace(old.path, old.version);
    }

    /// Where a directory may stand in the place of a module path.
    private enum Directories { NONE, WHOLE, ANY }

    private static Target optional(String flag, String value, String part, String adjective, Directories directories)
            throws RefusalException {
        if (directories == Directories.WHOLE && Tokens.isDirectory(part)) {
            return new Target(part, "", false);
        }
        Target target = split(flag, value, part);
        Optional<String> fault = PathCheck.importPath(target.path);
        if (fault.isPresent() && !(directories == Directories.ANY && Tokens.isDirectory(target.path))) {
            throw wrong(flag, value, "invalid " + adjective + " path: " + fault.get());
        }
        if (!target.path.equals(part) && Tokens.mustQuote(target.version)) {
            throw wrong(flag, value, "invalid " + adjective + " version: " + Shown.quoted(target.version));
        }
        return target;
    }

    private static Target split(String flag, String value, String part) throws RefusalException {
        int at = part.indexOf('@');
        if (at < 0) {
            return new Target(part, "", false);
        }
        String version = part.substring(at + 1);
        if (version.startsWith("-") || version.startsWith("/")) {
            throw wrong(flag, value, "invalid module version " + Shown.quoted(version));
        }
        return new Target(Tokens.trim(part.substring(0, at)), Tokens.trim(version), true);
    }

    /// `v1.2.3` or `[v1.1.0,v1.1.9]`.
    static Edit.Retract retract(String flag, String value) throws RefusalException {
        if (!value.startsWith("[")) {
            if (Tokens.mustQuote(value)) {
                throw wrong(flag, value, "invalid version: " + Shown.quoted(value));
            }
            return new Edit.Retract(value, value, "");
        }
        int comma = value.indexOf(',');
        if (comma > 0 && value.endsWith("]")) {
            String low = Tokens.trim(value.substring(1, comma));
            String high = Tokens.trim(value.substring(comma + 1, value.length() - 1));
            if (!Tokens.mustQuote(low) && !Tokens.mustQuote(high)) {
                return new Edit.Retract(low, high, "");
            }
        }
        throw wrong(flag, value, "invalid version interval: " + Shown.quoted(value));
    }

    /// `key=value`.
    static Edit.Godebug godebug(String value) throws RefusalException {
        int equals = value.indexOf('=');
        if (equals < 0 || value.chars().anyMatch(c -> "\"`',".indexOf(c) >= 0)) {
            throw wrong("godebug", value, "need key=value");
        }
        return new Edit.Godebug(value.substring(0, equals), value.substring(equals + 1));
    }

    static RefusalException wrong(String flag, String value, String why) {
        return RefusalException.go("-" + flag + "=" + Shown.line(value) + ": " + why);
    }
}
