package dev.modscope.cli.list;

import dev.modscope.resolve.info.InfoValue;
import dev.modscope.resolve.info.ModuleInfo;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A module as `go list -m -json` prints it: tabs, fields that say nothing left out, and the characters escaped that
/// Go's encoder escapes.
public final class ModuleJson {
    private ModuleJson() {}

    /// One object and a new line.
    public static String of(ModuleInfo module) {
        StringBuilder text = new StringBuilder();
        object(module, "", text);
        return text.append('\n').toString();
    }

    private static void object(ModuleInfo module, String indent, StringBuilder text) {
        List<String> members = new ArrayList<>();
        module.fields().forEach((field, value) -> {
            StringBuilder member = new StringBuilder();
            quoted(field.label(), member);
            member.append(": ");
            value(value, indent + "\t", member);
            members.add(member.toString());
        });
        enclosed('{', members, '}', indent, text);
    }

    private static void enclosed(char open, List<String> members, char close, String indent, StringBuilder text) {
        text.append(open);
        if (!members.isEmpty()) {
            String inner = "\n" + indent + "\t";
            text.append(inner).append(String.join("," + inner, members)).append('\n').append(indent);
        }
        text.append(close);
    }

    private static void value(InfoValue value, String indent, StringBuilder text) {
        switch (value) {
            case ModuleInfo module -> object(module, indent, text);
            case InfoValue.Text(String string) -> quoted(string, text);
            case InfoValue.Flag(boolean set) -> text.append(set);
            case InfoValue.Time(Optional<Instant> at) -> quoted(time(at), text);
            case InfoValue.Texts(List<String> texts) -> enclosed('[', texts.stream().map(ModuleJson::quoted).toList(), ']', indent, text);
            case InfoValue.Strings(var strings) -> {
                List<String> members = new ArrayList<>();
                strings.forEach((name, string) -> members.add(quoted(name) + ": " + quoted(string)));
                enclosed('{', members, '}', indent, text);
            }
            case InfoValue.Absent _ -> text.append("null");
        }
    }

    /// A time as Go writes it: fractions of seconds without trailing zeros, and its zero time where none is known.
    static String time(Optional<Instant> at) {
        if (at.isEmpty()) {
            return "0001-01-01T00:00:00Z";
        }
        OffsetDateTime time = at.get().atOffset(ZoneOffset.UTC);
        String whole = time.withNano(0).format(DateTimeFormatter.ISO_OFFSET_DATE_TIME);
        String fraction = time.getNano() == 0 ? "" : "." + "%09d".formatted(time.getNano()).replaceAll("0+$", "");
        return whole.substring(0, whole.length() - 1) + fraction + "Z";
    }

    static String quoted(String string) {
        StringBuilder text = new StringBuilder();
        quoted(string, text);
        return text.toString();
    }

    private static void quoted(String string, StringBuilder text) {
        text.append('"');
        for (int i = 0; i < string.length(); i++) {
            char character = string.charAt(i);
            switch (character) {
                case '"' -> text.append("\\\"");
                case '\\' -> text.append("\\\\");
                case '\b' -> text.append("\\b");
                case '\f' -> text.append("\\f");
                case '\n' -> text.append("\\n");
                case '\r' -> text.append("\\r");
                case '\t' -> text.append("\\t");
                default -> {
                    boolean escaped = character < ' ' || "<>&\u2028\u2029".indexOf(character) >= 0;
                    text.append(escaped ? "\\u%04x".formatted((int) character) : String.valueOf(character));
                }
            }
        }
        text.append('"');
    }
}
