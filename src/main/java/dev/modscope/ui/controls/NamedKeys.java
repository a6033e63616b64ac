package dev.modscope.ui.controls;

import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

/// Keys that menus show by the names that stand on a keyboard of the person's language; JavaFX knows the English ones only.
/// Where these are the same, and on macOS with its signs, a key combination stays what it is.
public final class NamedKeys extends KeyCombination {
    private static final List<String> NAMES = List.of("Ctrl", "Shift");

    private final KeyCombination keys;
    private final String shown;

    private NamedKeys(KeyCombination keys, String shown) {
        this.keys = keys;
        this.shown = shown;
    }

    /// The keys that are written as [KeyCombination#valueOf] takes them; `names` says what stands on a key of an English name.
    public static KeyCombination of(String keys, UnaryOperator<String> names) {
        KeyCombination plain = KeyCombination.valueOf(keys);
        String shown = Arrays.stream(plain.getDisplayText().split("\\+", -1))
                .map(part -> NAMES.contains(part) ? names.apply(part) : part)
                .collect(Collectors.joining("+"));
        return shown.equals(plain.getDisplayText()) ? plain : new NamedKeys(plain, shown);
    }

    @Override
    public boolean match(KeyEvent event) {
        return keys.match(event);
    }

    @Override
    public String getName() {
        return keys.getName();
    }

    @Override
    public String getDisplayText() {
        return shown;
    }

    // A scene keeps its keys in a map.

    @Override
    public boolean equals(Object other) {
        return other instanceof NamedKeys named && named.keys.equals(keys);
    }

    @Override
    public int hashCode() {
        return keys.hashCode();
    }
}
