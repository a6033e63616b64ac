package dev.modscope.ui.prefs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.modscope.ui.explorer.Settings;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EnlargedTest {
    @ParameterizedTest
    @CsvSource({"system,,", "100,,100%", "200,,200%", "200,1.5,1.5", "huge,,"})
    void tellsTheToolkitWhatWasChosenUnlessItKnows(String chosen, @Nullable String told, @Nullable String heard) {
        Settings settings = Settings.none();
        Preference.SIZE.in(settings).set(chosen);
        Properties toolkit = new Properties();
        if (told != null) {
            toolkit.setProperty("glass.gtk.uiScale", told);
        }
        Enlarged.tell(settings, toolkit);
        assertThat(toolkit.getProperty("glass.gtk.uiScale")).isEqualTo(heard);
    }
}
