package dev.modscope.cli.edit;

import dev.modscope.module.Shown;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Reads flags as the `go` command does: one dash or two, `-name=value` or `-name value`, up to the first argument that
/// is no flag or up to `--`. Each flag is acted on where it stands, so that of two mistakes the first is reported.
final class Flags {
    private final String usage;
    private final Map<String, Setter> setters = new HashMap<>();
    private final Set<String> switches = new HashSet<>();
    private final Map<String, String> values = new HashMap<>();

    /// What a flag does.
    @FunctionalInterface
    interface Setter {
        void set(String value) throws RefusalException;
    }

    /// `usage` is said below what is wrong with the arguments.
    Flags(String usage) {
        this.usage = usage;
        value("C", value -> {
            throw wrong("invalid value " + Shown.quoted(value) + " for flag -C: -C flag must be first flag on command line");
        });
    }

    /// A flag that is on or off.
    Flags toggle(String... names) {
        for (String name : names) {
            switches.add(name);
            setters.put(name, value -> values.put(name, value));
        }
        return this;
    }

    /// Flags of which the last value counts.
    Flags texts(String... names) {
        for (String name : names) {
            setters.put(name, value -> values.put(name, value));
        }
        return this;
    }

    /// A flag with a value that is acted on.
    Flags value(String name, Setter setter) {
        setters.put(name, setter);
        return this;
    }

    /// Gives a flag a value before any is read.
    void preset(String name, String value) {
        values.put(name, value);
    }

    boolean isOn(String name) {
        return Boolean.parseBoolean(values.getOrDefault(name, "false"));
    }

    /// The value of a flag, empty where it was not given.
    String text(String name) {
        return values.getOrDefault(name, "");
    }

    /// Acts on the flags and answers with the arguments behind them.
    List<String> read(List<String> arguments) throws RefusalException {
        int at = 0;
        while (at < arguments.size()) {
            String argument = arguments.get(at);
            if (argument.length() < 2 || argument.charAt(0) != '-') {
                break;
            }
            at++;
            if (argument.equals("--")) {
                break;
            }
            boolean taken = read(argument, at < arguments.size() ? Optional.of(arguments.get(at)) : Optional.empty());
            at += taken ? 1 : 0;
        }
        return arguments.subList(at, arguments.size());
    }

    /// Whether the next argument was taken as the value.
    private boolean read(String argument, Optional<String> next) throws RefusalException {
        String name = argument.substring(argument.startsWith("--") ? 2 : 1);
        if (name.isEmpty() || name.charAt(0) == '-' || name.charAt(0) == '=') {
            throw wrong("bad flag syntax: " + argument);
        }
        int equals = name.indexOf('=');
        Optional<String> value = equals < 0 ? Optional.empty() : Optional.of(name.substring(equals + 1));
        name = equals < 0 ? name : name.substring(0, equals);
        Setter setter = setters.get(name);
        if (setter == null) {
            throw wrong("flag provided but not defined: -" + name);
        }
        if (switches.contains(name)) {
            setter.set(Boolean.toString(isTrue(name, value.orElse("true"))));
            return false;
        }
        if (value.isEmpty() && next.isEmpty()) {
            throw wrong("flag needs an argument: -" + name);
        }
        setter.set(value.isPresent() ? value.get() : next.get());
        return value.isEmpty();
    }

    private boolean isTrue(String name, String value) throws RefusalException {
        return switch (value) {
            case "1", "t", "T", "true", "TRUE", "True" -> true;
            case "0", "f", "F", "false", "FALSE", "False" -> false;
            default -> throw wrong("invalid boolean value " + Shown.quoted(value) + " for -" + name + ": parse error");
        };
    }

    private RefusalException wrong(String words) {
        return RefusalException.usage(words + "\n" + usage);
    }
}
