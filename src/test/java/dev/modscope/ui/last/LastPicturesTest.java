package dev.modscope.ui.last;

import static org.assertj.core.api.Assertions.assertThat;

import dev.modscope.ui.explorer.Settings;
import dev.modscope.ui.last.LastPictures.Conditions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Pictures of the last time in their folder: few, small, whole or not at all.
final class LastPicturesTest {
    private static final byte[] PNG = {1, 2, '\n', '\n', 3};

    @TempDir
    private Path home;

    private LastPictures pictures;

    @BeforeEach
    void keepOne() {
        pictures = LastPictures.beside(Settings.in(home.resolve("own")));
        keep(home, PNG);
    }

    private void keep(Path opened, byte[] png) {
        pictures.keep(opened, new Conditions(home, "light", List.of("none " + home.resolve("go.sum"))), png);
    }

    private Optional<byte[]> find(Path opened) {
        return pictures.find(opened, _ -> "light");
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> all = Files.list(home.resolve("own/pictures"))) {
            return all.toList();
        }
    }

    @Test
    void onlyTheSameShowsThePicture() throws IOException {
        assertThat(find(home)).contains(PNG);
        assertThat(find(home.resolve("other"))).isEmpty();
        assertThat(pictures.find(home, _ -> "dark")).isEmpty();
        assertThat(pictures.find(home, project -> project.equals(home) ? "light" : "")).contains(PNG);
        Files.writeString(home.resolve("go.sum"), "");
        assertThat(find(home)).isEmpty();
        Files.delete(home.resolve("go.sum"));
        assertThat(find(home)).contains(PNG);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 30, 90, 100, 200, -1, -2})
    void aBrokenFileShowsNoneAndGoes(int length) throws IOException {
        Path file = files().getFirst();
        byte[] whole = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(whole, length < 0 ? whole.length + length : length));
        assertThat(find(home)).isEmpty();
        assertThat(file).doesNotExist();
        keep(home, PNG);
        assertThat(find(home)).contains(PNG);
    }

    @Test
    void fewAndSmallOnesAreKept() throws IOException {
        for (int i = 0; i < 2 * LastPictures.MOST; i++) {
            keep(home.resolve("w" + i), PNG);
        }
        keep(home.resolve("large"), new byte[LastPictures.LARGEST + 1]);
        assertThat(find(home.resolve("large"))).isEmpty();
        assertThat(files()).hasSize(LastPictures.MOST);
    }

    @Test
    void aNewPictureTakesThePlaceOfTheOld() throws IOException {
        keep(home, new byte[] {9});
        assertThat(find(home)).contains(new byte[] {9});
        assertThat(files()).hasSize(1);
    }

    @Test
    void withoutSettingsNothingIsKept() {
        LastPictures none = LastPictures.beside(Settings.none());
        none.keep(home, new Conditions(home, "light", List.of()), PNG);
        assertThat(none.areKept()).isFalse();
        assertThat(none.find(home, _ -> "light")).isEmpty();
    }
}
