package dev.modscope.cli.list;

import dev.modscope.resolve.info.InfoValue;
import dev.modscope.resolve.info.ModuleInfo;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The functions of templates, and how values are written and compared. Values are texts, whole numbers, truth values,
/// lists, modules and their fields.
final class TemplateFunctions {
    /// Those that are understood.
    static final Set<String> NAMES = Set.of(
            "and", "or", "not", "len", "index", "print", "println", "printf", "eq", "ne", "lt", "le", "gt", "ge", "join");
    /// Those that `go` has besides.
    static final Set<String> UNSUPPORTED = Set.of("call", "html", "js", "slice", "urlquery", "context", "module");

    private static final Pattern VERB = Pattern.compile("%([-+# 0]*)([0-9]*)(?:\\.([0-9]+))?(.)");

    private TemplateFunctions() {}

    /// A call that does not fit; the evaluator says where.
    static final class Misfit extends Exception {
        private static final long serialVersionUID = 1L;

        Misfit(String message) {
            super(message);
        }

        @Override
        public String getMessage() {
            return String.valueOf(super.getMessage());
        }
    }

    /// Calls a function; `and` and `or` are the evaluator's, which need not evaluate all.
    static Object call(String name, List<Object> arguments) throws Misfit {
        return switch (name) {
            case "not" -> !isTrue(one(name, arguments));
            case "len" -> length(one(name, arguments));
            case "index" -> index(arguments);
            case "print" -> print(arguments);
            case "println" -> String.join(" ", arguments.stream().map(TemplateFunctions::text).toList()) + "\n";
            case "printf" -> printf(arguments);
            case "join" -> join(arguments);
            default -> compare(name, arguments);
        };
    }

    private static Object one(String name, List<Object> arguments) throws Misfit {
        if (arguments.size() != 1) {
            throw new Misfit("wrong number of args for " + name + ": want 1 got " + arguments.size());
        }
        return arguments.getFirst();
    }

    static boolean isTrue(Object value) {
        return switch (value) {
            case Boolean truth -> truth;
            case String text -> !text.isEmpty();
            case Long number -> number != 0;
            case List<?> list -> !list.isEmpty();
            case InfoValue.Absent _ -> false;
            default -> true;
        };
    }

    /// What a field holds, as the functions take it.
    static Object plain(InfoValue value) {
        return switch (value) {
            case InfoValue.Text(String text) -> text;
            case InfoValue.Texts(List<String> texts) -> texts;
            case InfoValue.Flag(boolean set) -> set;
            case ModuleInfo _, InfoValue.Time _, InfoValue.Strings _, InfoValue.Absent _ -> value;
        };
    }

    /// A value as Go writes it.
    static String text(Object value) {
        return switch (value) {
            case InfoValue.Absent _ -> "<nil>";
            case InfoValue.Time(Optional<Instant> at) -> time(at);
            case InfoValue.Strings(var strings) -> "{" + String.join(" ", strings.values()) + "}";
            case List<?> list -> "[" + String.join(" ", list.stream().map(TemplateFunctions::text).toList()) + "]";
            default -> value.toString();
        };
    }

    private static String time(Optional<Instant> at) {
        String json = ModuleJson.time(at);
        return json.substring(0, json.length() - 1).replace('T', ' ') + " +0000 UTC";
    }

    /// A time in a layout of Go's, as far as it is made of the usual parts.
    static String format(Optional<Instant> at, String layout) {
        String pattern = layout.replace("'", "''")
                .replace("2006", "uuuu").replace("January", "MMMM").replace("Jan", "MMM").replace("Monday", "EEEE")
                .replace("Mon", "EEE").replace("MST", "'UTC'").replace("Z07:00", "'Z'").replace("01", "MM")
                .replace("02", "dd").replace("15", "HH").replace("04", "mm").replace("05", "ss")
                .replace("T", "'T'").replace("U'T'C", "UTC");
        Instant instant = at.orElse(Instant.parse("0001-01-01T00:00:00Z"));
        return DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH).format(instant.atOffset(ZoneOffset.UTC));
    }

    private static Object length(Object value) throws Misfit {
        return switch (value) {
            case String text -> (long) text.getBytes(StandardCharsets.UTF_8).length;
            case List<?> list -> (long) list.size();
            default -> throw new Misfit("error calling len: len of type " + type(value));
        };
    }

    private static Object index(List<Object> arguments) throws Misfit {
        if (arguments.size() == 2 && arguments.get(0) instanceof List<?> list && arguments.get(1) instanceof Long place) {
            if (place < 0 || place >= list.size()) {
                throw new Misfit("error calling index: reflect: slice index out of range");
            }
            return Objects.requireNonNull(list.get(place.intValue()));
        }
        throw new Misfit("error calling index: only a list and one number are supported");
    }

    /// Spaces stand between operands of which neither is a text.
    private static String print(List<Object> arguments) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < arguments.size(); i++) {
            boolean apart = i > 0 && !(arguments.get(i) instanceof String) && !(arguments.get(i - 1) instanceof String);
            text.append(apart ? " " : "").append(text(arguments.get(i)));
        }
        return text.toString();
    }

    private static String printf(List<Object> arguments) throws Misfit {
        if (arguments.isEmpty() || !(arguments.getFirst() instanceof String layout)) {
            throw new Misfit("wrong type for the format of printf; expected string");
        }
        List<Object> rest = new ArrayList<>(arguments.subList(1, arguments.size()));
        Matcher verbs = VERB.matcher(layout);
        StringBuilder text = new StringBuilder();
        while (verbs.find()) {
            verbs.appendReplacement(text, Matcher.quoteReplacement(verb(verbs, rest)));
        }
        verbs.appendTail(text);
        if (!rest.isEmpty()) {
            throw new Misfit("printf with more arguments than verbs is not supported here");
        }
        return text.toString();
    }

    private static String verb(Matcher verb, List<Object> rest) throws Misfit {
        String letter = verb.group(4);
        if (letter.equals("%")) {
            return "%";
        }
        if (rest.isEmpty()) {
            return "%!" + letter + "(MISSING)";
        }
        Object value = rest.removeFirst();
        String shown = switch (letter) {
            case "s", "v", "d", "t" -> text(value);
            case "q" -> quoted(text(value));
            default -> throw new Misfit("the printf verb %" + letter + " is not supported here");
        };
        boolean fits = !letter.equals("d") || value instanceof Long;
        if (!fits || (letter.equals("t") && !(value instanceof Boolean)) || (letter.equals("s") && value instanceof Long)) {
            return "%!" + letter + "(" + type(value) + "=" + text(value) + ")";
        }
        return padded(shown, verb.group(1).contains("-"), verb.group(2));
    }

    private static String quoted(String text) {
        return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n").replace("\t", "\\t") + "\"";
    }

    private static String padded(String text, boolean left, String width) {
        int missing = width.isEmpty() ? 0 : Integer.parseInt(width) - text.codePointCount(0, text.length());
        String space = " ".repeat(Math.clamp(missing, 0, 1000));
        return left ? text + space : space + text;
    }

    private static String join(List<Object> arguments) throws Misfit {
        if (arguments.size() == 2 && arguments.get(0) instanceof List<?> list && arguments.get(1) instanceof String between) {
            return String.join(between, list.stream().map(TemplateFunctions::text).toList());
        }
        throw new Misfit("join takes a list of texts and a text");
    }

    private static boolean compare(String name, List<Object> arguments) throws Misfit {
        if (arguments.size() < 2 || (arguments.size() > 2 && !name.equals("eq"))) {
            throw new Misfit("wrong number of args for " + name + ": want 2 got " + arguments.size());
        }
        Object left = arguments.get(0);
        boolean equal = false;
        for (Object right : arguments.subList(1, arguments.size())) {
            equal |= order(name, left, right) == 0;
        }
        int order = order(name, left, arguments.get(1));
        return switch (name) {
            case "eq" -> equal;
            case "ne" -> !equal;
            case "lt" -> order < 0;
            case "le" -> order <= 0;
            case "gt" -> order > 0;
            default -> order >= 0;
        };
    }

    private static int order(String name, Object left, Object right) throws Misfit {
        if (left instanceof String mine && right instanceof String theirs) {
            return mine.compareTo(theirs);
        }
        if (left instanceof Long mine && right instanceof Long theirs) {
            return mine.compareTo(theirs);
        }
        boolean same = name.equals("eq") || name.equals("ne");
        if (same && left instanceof Boolean mine && right instanceof Boolean theirs) {
            return mine.equals(theirs) ? 0 : 1;
        }
        if (same && (left instanceof InfoValue.Absent || right instanceof InfoValue.Absent)) {
            return left instanceof InfoValue.Absent && right instanceof InfoValue.Absent ? 0 : 1;
        }
        boolean basic = isBasic(left) && isBasic(right);
        throw new Misfit("error calling " + name + ": " + (basic ? "incompatible types for comparison"
                : "invalid type for comparison"));
    }

    private static boolean isBasic(Object value) {
        return value instanceof String || value instanceof Long || value instanceof Boolean;
    }

    /// The type of a value in Go.
    static String type(Object value) {
        return switch (value) {
            case String _ -> "string";
            case Long _ -> "int";
            case Boolean _ -> "bool";
            case List<?> _ -> "[]string";
            case ModuleInfo _ -> "*modinfo.ModulePublic";
            case InfoValue.Time _ -> "*time.Time";
            case InfoValue.Strings(var strings) -> strings.containsKey("Err") ? "*modinfo.ModuleError" : "*codehost.Origin";
            case InfoValue.Absent absent -> switch (absent) {
                case MODULE -> "*modinfo.ModulePublic";
                case TIME -> "*time.Time";
                case ERROR -> "*modinfo.ModuleError";
                case ORIGIN -> "*codehost.Origin";
            };
            default -> value.getClass().getSimpleName();
        };
    }
}
