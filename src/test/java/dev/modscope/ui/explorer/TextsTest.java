package dev.modscope.ui.explorer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;
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

    /// The day is the one that `go` says, whatever the clock here.
    @Test
    void aDayIsWrittenAsItIsWrittenThere() {
        Locale before = Locale.getDefault(Locale.Category.FORMAT);
        Instant late = Instant.parse("2025-05-27T23:30:00Z");
        try {
            Locale.setDefault(Locale.Category.FORMAT, Locale.GERMANY);
            assertThat(Texts.date(late)).isEqualTo("27.05.2025");
            assertThat(Texts.number(12_345)).isEqualTo("12.345");
            Locale.setDefault(Locale.Category.FORMAT, Locale.US);
            assertThat(Texts.date(late)).isEqualTo("May 27, 2025");
        } finally {
            Locale.setDefault(Locale.Category.FORMAT, before);
        }
    }

    @ParameterizedTest
    @CsvSource({"0, age.days, 0", "59, age.days, 59", "60, age.months, 1", "729, age.months, 23", "730, age.years, 2"})
    void anAgeIsToldRoughly(int days, String key, int count) {
        Instant now = Instant.parse("2025-05-27T23:30:00Z");
        assertThat(Texts.age(now.minus(Duration.ofDays(days)), now)).isEqualTo(Texts.of(key, count));
    }

    @Test
    void nothingFromOutsideHidesOrTurnsTheWriting() {
        assertThat(Texts.of("notice.belongs", "a\u202eb\u001b[31m")).contains("a\\u202eb\\u001b[31m").doesNotContain("\u202e", "\u001b");
        assertThat(Texts.reason("x\u200f")).isEqualTo("x\\u200f");
        assertThat(Texts.shown("ä 依 \udcff")).isEqualTo("ä 依 \\xff");
    }

    @Test
    void whereSomethingHidesInWhatAuthorsWriteThatIsSaid() {
        assertThat(Texts.authors("use b instead")).isEqualTo("use b instead");
        assertThat(Texts.authors("use \u202eb")).isEqualTo(Texts.of("text.hidden", "use \\u202eb"))
                .startsWith("use \\u202eb (");
    }

    /// What is put in its place afterwards finds its place, and nothing from outside takes it.
    @Test
    void thereIsRoomForNames() {
        assertThat(Texts.of("text.hidden", Texts.PLACE)).startsWith(Texts.PLACE);
        assertThat(Texts.of("text.hidden", "a" + Texts.PLACE)).doesNotContain(Texts.PLACE);
    }
}
