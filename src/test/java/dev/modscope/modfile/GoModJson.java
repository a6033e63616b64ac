package dev.modscope.modfile;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// A go.mod file as `go mod edit -json` prints it.
final class GoModJson {
    private GoModJson() {
    }

    static String of(GoMod mod) {
        List<String> fields = new ArrayList<>();
        fields.add("\t\"Module\": " + object("\t", mod.module().map(module -> List.of(
                member("!Path", module.path().value()), member("Deprecated", module.deprecated().orElse(""))))
                .orElse(List.of(member("!Path", "")))));
        mod.go().ifPresent(go -> fields.add("\t" + member("Go", go.version().text())));
        mod.toolchain().ifPresent(line -> fields.add("\t" + member("Toolchain", line.name().text())));
        List<Directive> all = distinct(mod.directives());
        fields.add(list("GoDebug", all, Directive.Godebug.class, d -> List.of(member("!Key", d.key()), member("!Value", d.value())),
                true));
        fields.add(list("Require", mod.requires(), Directive.Require.class, d -> List.of(
                member("!Path", d.module().path().value()), member("Version", d.module().version().text()),
                d.indirect() ? "\"Indirect\": true" : ""), false));
        fields.add(list("Exclude", all, Directive.Exclude.class, d -> List.of(
                member("!Path", d.module().path().value()), member("Version", d.module().version().text())), false));
        fields.add(list("Replace", all, Directive.Replace.class, d -> List.of(
                "\"Old\": " + object("\t\t\t", List.of(member("!Path", d.path().value()),
                        member("Version", d.version().map(Object::toString).orElse("")))),
                "\"New\": " + object("\t\t\t", List.of(member("!Path", d.target()),
                        member("Version", d.targetVersion().map(Object::toString).orElse(""))))), false));
        fields.add(list("Retract", all, Directive.Retract.class, d -> List.of(
                member("Low", d.interval().low().text()), member("High", d.interval().high().text()),
                member("Rationale", d.rationale())), false));
        fields.add(list("Tool", all, Directive.Tool.class, d -> List.of(member("!Path", d.path())), false));
        fields.add(list("Ignore", all, Directive.Ignore.class, d -> List.of(member("!Path", d.path())), false));
        return fields.stream().filter(field -> !field.isEmpty()).collect(Collectors.joining(",\n", "{\n", "\n}\n"));
    }

    /// Of equal exclusions, tools and ignored paths the first, of replacements of the same module the last.
    private static List<Directive> distinct(List<Directive> all) {
        List<Directive> kept = new ArrayList<>();
        for (Directive directive : all) {
            boolean repeated = kept.stream().anyMatch(other -> key(other).equals(key(directive)));
            if (directive instanceof Directive.Replace && repeated) {
                kept.removeIf(other -> key(other).equals(key(directive)));
                kept.add(directive);
            } else if (!repeated) {
                kept.add(directive);
            }
        }
        return kept;
    }

    private static Object key(Directive directive) {
        return switch (directive) {
            case Directive.Exclude exclude -> exclude.module();
            case Directive.Replace replace -> List.of(replace.path(), replace.version());
            case Directive.Tool tool -> List.of("tool", tool.path());
            case Directive.Ignore ignore -> List.of("ignore", ignore.path());
            case Directive.Module _, Directive.Go _, Directive.Toolchain _, Directive.Godebug _, Directive.Require _,
                    Directive.Retract _, Directive.Use _ -> directive;
        };
    }

    private interface Members<T> {
        List<String> of(T directive);
    }

    private static <T extends Directive> String list(String name, List<? extends Directive> all, Class<T> kind,
            Members<T> members, boolean omitEmpty) {
        List<String> items = all.stream().filter(kind::isInstance).map(kind::cast)
                .map(directive -> "\t\t" + object("\t\t", members.of(directive))).toList();
        if (items.isEmpty()) {
            return omitEmpty ? "" : "\t\"" + name + "\": null";
        }
        return "\t\"" + name + "\": [\n" + String.join(",\n", items) + "\n\t]";
    }

    private static String object(String indent, List<String> members) {
        return members.stream().filter(member -> !member.isEmpty()).map(member -> indent + "\t" + member)
                .collect(Collectors.joining(",\n", "{\n", "\n" + indent + "}"));
    }

    /// An empty value is left out, unless the name starts with `!`.
    private static String member(String name, String value) {
        boolean always = name.startsWith("!");
        return value.isEmpty() && !always ? "" : "\"" + (always ? name.substring(1) : name) + "\": " + string(value);
    }

    private static String string(String value) {
        StringBuilder out = new StringBuilder("\"");
        value.codePoints().forEach(c -> {
            switch (c) {
                case '"', '\\' -> out.append('\\').appendCodePoint(c);
                case '\n' -> out.append("\\n");
                case '\r' -> out.append("\\r");
                case '\t' -> out.append("\\t");
                case '\b' -> out.append("\\b");
                case '\f' -> out.append("\\f");
                default -> {
                    boolean escape = c < ' ' || c == '<' || c == '>' || c == '&' || c == 0x2028 || c == 0x2029;
                    out.append(escape ? String.format("\\u%04x", c) : Character.toString(c));
                }
            }
        });
        return out.append('"').toString();
    }
}
