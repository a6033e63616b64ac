package dev.modscope.workspace;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What GOFLAGS says of the flags that matter to modules; the others are passed over, as `go` passes over the flags
/// that a command does not have. `problems` holds what `go` would refuse.
public record GoFlags(Optional<String> mod, Optional<String> modfile, boolean modcacherw, List<String> problems) {
    public GoFlags {
        problems = List.copyOf(problems);
    }

    /// Reads the value of GOFLAGS: flags between spaces, each `-name` or `-name=value`, in quotes where a value holds
    /// spaces. The last of several wins.
    public static GoFlags parse(String text) {
        Optional<String> mod = Optional.empty();
        Optional<String> modfile = Optional.empty();
        boolean modcacherw = false;
        List<String> problems = new ArrayList<>();
        for (String flag : fields(text, problems)) {
            String name = name(flag);
            if (name.isEmpty()) {
                problems.add("parsing $GOFLAGS: non-flag \"" + flag + "\"");
                continue;
            }
            int equals = name.indexOf('=');
            Optional<String> value = equals < 0 ? Optional.empty() : Optional.of(name.substring(equals + 1));
            switch (equals < 0 ? name : name.substring(0, equals)) {
                case "mod" -> mod = needed(value, flag, problems);
                case "modfile" -> modfile = needed(value, flag, problems);
                case "modcacherw" -> modcacherw = isTrue(value.orElse("true"));
                default -> {}
            }
        }
        return new GoFlags(mod, modfile, modcacherw, problems);
    }

    /// The flag without its one or two dashes; empty where it is not a flag.
    private static String name(String flag) {
        String name = flag.startsWith("--") ? flag.substring(2) : flag.startsWith("-") ? flag.substring(1) : "";
        return name.startsWith("-") || name.startsWith("=") ? "" : name;
    }

    private static Optional<String> needed(Optional<String> value, String flag, List<String> problems) {
        if (value.isEmpty()) {
            problems.add("GOFLAGS: " + flag + " needs a value: " + flag + "=VALUE");
        }
        return value;
    }

    private static boolean isTrue(String value) {
        return switch (value) {
            case "1", "t", "T", "true", "TRUE", "True" -> true;
            default -> false;
        };
    }

    private static List<String> fields(String text, List<String> problems) {
        List<String> fields = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            char first = text.charAt(at);
            if (isSpace(first)) {
                at++;
                continue;
            }
            boolean quoted = first == '"' || first == '\'';
            int start = quoted ? at + 1 : at;
            int end = start;
            while (end < text.length() && !(quoted ? text.charAt(end) == first : isSpace(text.charAt(end)))) {
                end++;
            }
            if (quoted && end == text.length()) {
                problems.add("GOFLAGS: unterminated " + first + " string");
                return fields;
            }
            fields.add(text.substring(start, end));
            at = quoted ? end + 1 : end;
        }
        return fields;
    }

    private static boolean isSpace(char character) {
        return character == ' ' || character == '\t' || character == '\n' || character == '\r';
    }
}
