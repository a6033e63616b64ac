package dev.modscope.ui.sheets;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The keys of each operating system.
final class KeysTest {
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void eachIsAKeyThatLiesSomewhereAndNoTwoAreTheSame(boolean macOS) {
        List<KeyCombination> all = Arrays.stream(Keys.values()).map(keys -> KeyCombination.valueOf(keys.on(macOS))).toList();
        assertThat(all).doesNotHaveDuplicates().hasOnlyElementsOfType(KeyCodeCombination.class);
    }

    @Test
    void macOSHasKeysOfItsOwn() {
        assertThat(KeyCombination.valueOf(Keys.NEXT.on(true))).isEqualTo(new KeyCodeCombination(KeyCode.G, KeyCombination.SHORTCUT_DOWN));
        assertThat(KeyCombination.valueOf(Keys.BACK.on(true)))
                .isEqualTo(new KeyCodeCombination(KeyCode.OPEN_BRACKET, KeyCombination.SHORTCUT_DOWN));
        assertThat(Keys.BACK.on(false)).isEqualTo("Alt+Left");
    }

    @Test
    void theSheetHasThoseOfTheSystem() {
        assertThat(KeySheet.window(false)).extracting(Command::keys).contains("F3, Shift+F3", "Ctrl+Y");
        assertThat(KeySheet.window(true)).extracting(Command::keys).contains("\u2318G, \u21e7\u2318G").doesNotContain("F3, Shift+F3", "Ctrl+Y");
    }
}
