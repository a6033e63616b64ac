package dev.modscope.source.git.code;

import java.nio.charset.StandardCharsets;

/// The module path that a go.mod file declares, found without reading the rest, which may be of any later form.
final class ModuleLine {
    private ModuleLine() {}

    /// The path; empty where there is no line of the module.
    static String path(byte[] goMod) {
        for (String line : new String(goMod, StandardCharsets.UTF_8).split("\n", -1)) {
            int comment = line.indexOf("//");
            String text = (comment < 0 ? line : line.substring(0, comment)).strip();
            String rest = text.startsWith("module") ? text.substring("module".length()) : "";
            String path = rest.strip();
            if (!path.isEmpty() && path.length() < rest.length()) {
                return unquoted(path);
            }
        }
        return "";
    }

    private static String unquoted(String path) {
        char quote = path.charAt(0);
        if (quote != '"' && quote != '`') {
            return path;
        }
        boolean closed = path.length() > 1 && path.charAt(path.length() - 1) == quote;
        String inner = closed ? path.substring(1, path.length() - 1) : "";
        return inner.indexOf(quote) >= 0 || (quote == '"' && inner.indexOf('\\') >= 0) ? "" : inner;
    }
}
