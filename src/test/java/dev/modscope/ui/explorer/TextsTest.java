package dev.modscope.ui.explorer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.ResourceBundle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What comes from below is said in the words of the window.
final class TextsTest {
    @ParameterizedTest
    @CsvSource({
        "a@v1: offline: https://p.example/a was not asked, a@v1: [https://p.example/a]",
        "offline: no repository was asked, none",
        "offline: the cable is out, offline: the cable is out"
    })
    void aReasonIsToldInOurWords(String reason, String told) {
        ResourceBundle words = ResourceBundle.getBundle("dev.modscope.ui.messages", Locale.getDefault());
        String ours = told
                .replaceFirst("\\[(.*)]", words.getString("reason.unasked").replace("{0}", "$1"))
                .replace("none", words.getString("reason.unasked.repository"));
        assertThat(Texts.reason(reason)).isEqualTo(ours);
    }
}
