package dev.modscope.ui.controls;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.function.UnaryOperator;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The names of keys in menus.
final class NamedKeysTest {
    private static final UnaryOperator<String> GERMAN = name -> Map.of("Ctrl", "Strg", "Shift", "Umschalt").get(name);

    @ParameterizedTest
    @CsvSource(textBlock = """
            Ctrl+O,         Strg+O
            Ctrl+Shift+G,   Umschalt+Strg+G
            Shift+F3,       Umschalt+F3
            F1,             F1
            """)
    void areThoseOfTheKeyboard(String keys, String shown) {
        assertThat(NamedKeys.of(keys, GERMAN).getDisplayText().split("\\+")).containsExactlyInAnyOrder(shown.split("\\+"));
    }

    @Test
    void whatIsTheSameStaysWhatItIs() {
        assertThat(NamedKeys.of("Ctrl+O", UnaryOperator.identity())).isEqualTo(KeyCombination.valueOf("Ctrl+O"));
    }

    @Test
    void theKeysThemselvesStay() {
        KeyCombination open = NamedKeys.of("Ctrl+O", GERMAN);
        assertThat(open.match(pressed(KeyCode.O, true))).isTrue();
        assertThat(open.match(pressed(KeyCode.O, false))).isFalse();
        assertThat(open.match(pressed(KeyCode.P, true))).isFalse();
        assertThat(open).isEqualTo(NamedKeys.of("Ctrl+O", GERMAN)).hasSameHashCodeAs(NamedKeys.of("Ctrl+O", GERMAN))
                .isNotEqualTo(NamedKeys.of("Ctrl+P", GERMAN));
    }

    private static KeyEvent pressed(KeyCode code, boolean control) {
        return new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, control, false, false);
    }
}
