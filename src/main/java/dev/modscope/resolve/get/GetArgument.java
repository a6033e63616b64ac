package dev.modscope.resolve.get;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.regex.Pattern;

/// One argument of `go get`: what it names, and at which version.
///
/// @param raw the argument as it was given
/// @param pattern the part before `@`
/// @param version the part after it, or `upgrade`
/// @param versioned whether a version was given
record GetArgument(String raw, String pattern, String version, boolean versioned) {
    /// Understands an argument.
    /// @throws GetException where it is none, with go's message
    static GetArgument parse(String argument) throws GetException {
        String raw = clean(argument);
        int at = raw.indexOf('@');
        String pattern = at < 0 ? raw : raw.substring(0, at);
        String version = at < 0 ? "" : raw.substring(at + 1);
        if (version.startsWith("-") || version.startsWith("/")) {
            throw new GetException("go: invalid module version \"" + version + "\"");
        }
        if (at >= 0 && (version.isEmpty() || version.contains("@"))) {
            throw new GetException("go: invalid module version syntax \"" + raw + "\"");
        }
        GetArgument parsed = new GetArgument(raw, pattern, at < 0 ? "upgrade" : version, at >= 0);
        parsed.check();
        return parsed;
    }

    /// The path in its shortest form, as `go` takes it.
    private static String clean(String argument) {
        int at = argument.indexOf('@');
        String path = at < 0 ? argument : argument.substring(0, at);
        String rest = at < 0 ? "" : argument.substring(at);
        if (path.isEmpty()) {
            return "." + rest;
        }
        Deque<String> kept = new ArrayDeque<>();
        for (String element : path.split("/", -1)) {
            if (element.equals("..") && !kept.isEmpty() && !kept.getLast().equals("..")) {
                kept.removeLast();
            } else if (!element.isEmpty() && !element.equals(".")) {
                kept.add(element);
            }
        }
        String joined = String.join("/", kept);
        String start = path.startsWith("/") ? "/" : path.startsWith("./") && !joined.isEmpty() ? "./" : "";
        return (start + joined).isEmpty() ? "." + rest : start + joined + rest;
    }

    private void check() throws GetException {
        if (isLocal()) {
            throw new GetException(versioned
                    ? "go: can't request explicit version \"" + version + "\" of path \"" + pattern + "\" in main module"
                    : packagesNeeded());
        }
        if (pattern.equals("all")) {
            throw new GetException(version.equals("upgrade") || version.equals("patch")
                    ? packagesNeeded()
                    : "go: can't request version \"" + version
                            + "\" of pattern \"all\" that includes the main modules");
        }
        if (isMetaPackage()) {
            throw new GetException(versioned
                    ? pattern.equals("tool")
                            ? "go: can't request explicit version of \"tool\" pattern"
                            : "go: can't request explicit version of standard-library pattern \"" + pattern + "\""
                    : packagesNeeded());
        }
        if (pattern.equals("go") && version.equals("none")) {
            throw new GetException("go: cannot use go@none");
        }
        if (!versioned && pattern.endsWith(".go") && !pattern.contains("/")) {
            throw new GetException("go: " + raw + ": arguments must be package or module paths");
        }
    }

    private String packagesNeeded() {
        return "go: " + raw + ": needs the packages of the main module, which are not loaded yet; "
                + "name a module, such as example.com/module@latest";
    }

    private boolean isLocal() {
        return pattern.startsWith("/") || pattern.equals(".") || pattern.equals("..")
                || pattern.startsWith("./") || pattern.startsWith("../");
    }

    private boolean isMetaPackage() {
        return switch (pattern) {
            case "std", "cmd", "tool", "work" -> true;
            default -> false;
        };
    }

    boolean isNone() {
        return version.equals("none");
    }

    boolean isWildcard() {
        return pattern.contains("...");
    }

    /// Whether this names the module, or a pattern that it matches.
    boolean matches(String path) {
        return isWildcard() ? !path.equals("go") && !path.equals("toolchain") && wildcard().matcher(path).matches()
                : path.equals(pattern);
    }

    /// Whether a module of that path may hold packages that this pattern matches.
    boolean mayMatchIn(String path) {
        String prefix = pattern.substring(0, pattern.indexOf("..."));
        return !path.equals("go") && !path.equals("toolchain")
                && (path.startsWith(prefix) || prefix.equals(path) || prefix.startsWith(path + "/"));
    }

    /// `...` stands for any text; at the end, after a slash, also for nothing.
    private Pattern wildcard() {
        String quoted = Pattern.quote(pattern).replace("...", "\\E.*\\Q");
        String expression = pattern.endsWith("/...")
                ? Pattern.quote(pattern.substring(0, pattern.length() - "/...".length())).replace("...", "\\E.*\\Q")
                        + "(?:/.*)?"
                : quoted;
        return Pattern.compile(expression);
    }

    /// A module version as the answer to this argument, in go's words.
    String resolved(String path, String resolvedVersion) {
        String module = path + "@" + resolvedVersion;
        if (!path.equals(pattern)) {
            return module + (resolvedVersion.equals(version) ? " (matching " + raw + ")"
                    : " (matching " + pattern + "@" + version + ")");
        }
        return resolvedVersion.equals(version) ? raw : pattern + "@" + version + " (" + resolvedVersion + ")";
    }

    /// An error about this argument, named where the message does not name it itself.
    String error(String message) {
        String start = "(?m)(?:[ \\t(\"`]|^)";
        boolean named = Pattern.compile(start + Pattern.quote(pattern) + "(?:[ @:;)\"`]|$)").matcher(message).find();
        boolean dated = !versioned
                || Pattern.compile("(?m)(?:[ @(\"`]|^)" + Pattern.quote(version) + "(?:[ :;)\"`]|$)")
                        .matcher(message).find();
        return named && dated ? "go: " + message : "go: " + raw + ": " + message;
    }
}
