package dev.modscope.ui.last;

import static org.assertj.core.api.Assertions.assertThat;

import dev.modscope.ui.explorer.Settings;
import dev.modscope.ui.last.LastPictures.Conditions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Pictures of the last time in their folder: few, small, whole or not at all.
final class LastPicturesTest {
    private static final byte[] PICTURE = picture('\n', '\n', 3, 0);
    private static final byte[] OTHER = picture(9, 9, 9, 9);

    @TempDir
    private Path home;

    private LastPictures pictures;

    @BeforeEach
    void keepOne() {
        pictures = LastPictures.beside(Settings.in(home.resolve("own")));
        keep(home, PICTURE);
    }

    private void keep(Path opened, byte[] picture) {
        pictures.keep(opened, new Conditions(home, "light", List.of("none " + home.resolve("go.sum"))), picture);
    }

    private Optional<byte[]> find(Path opened) {
        return find(opened, _ -> "light");
    }

    private Optional<byte[]> find(Path opened, Function<Path, String> look) {
        return pictures.find(opened, look).map(LastPicturesTest::packed);
    }

    /// One of a single pixel.
    private static byte[] picture(int... bytes) {
        ByteBuffer pixel = ByteBuffer.allocate(Pixels.BYTES);
        Arrays.stream(bytes).forEach(b -> pixel.put((byte) b));
        return packed(new Pixels(1, 1, pixel));
    }

    private static byte[] packed(Pixels pixels) {
        try {
            return pixels.pack();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> all = Files.list(home.resolve("own/pictures"))) {
            return all.toList();
        }
    }

    @Test
    void onlyTheSameShowsThePicture() throws IOException {
        assertThat(find(home)).contains(PICTURE);
        assertThat(find(home.resolve("other"))).isEmpty();
        assertThat(find(home, _ -> "dark")).isEmpty();
        assertThat(find(home, project -> project.equals(home) ? "light" : "")).contains(PICTURE);
        Files.writeString(home.resolve("go.sum"), "");
        assertThat(find(home)).isEmpty();
        Files.delete(home.resolve("go.sum"));
        assertThat(find(home)).contains(PICTURE);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 30, 90, 100, 200, -1, -2})
    void aBrokenFileShowsNoneAndGoes(int length) throws IOException {
        Path file = files().getFirst();
        byte[] whole = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(whole, length < 0 ? whole.length + length : length));
        assertThat(find(home)).isEmpty();
        assertThat(file).doesNotExist();
        keep(home, PICTURE);
        assertThat(find(home)).contains(PICTURE);
    }

    @Test
    void fewAndSmallOnesAreKept() throws IOException {
        for (int i = 0; i < 2 * LastPictures.MOST; i++) {
            keep(home.resolve("w" + i), PICTURE);
        }
        keep(home.resolve("large"), new byte[LastPictures.LARGEST + 1]);
        assertThat(find(home.resolve("large"))).isEmpty();
        assertThat(files()).hasSize(LastPictures.MOST);
    }

    @Test
    void aNewPictureTakesThePlaceOfTheOld() throws IOException {
        keep(home, OTHER);
        assertThat(find(home)).contains(OTHER);
        assertThat(files()).hasSize(1);
    }

    @Test
    void withoutSettingsNothingIsKept() {
        LastPictures none = LastPictures.beside(Settings.none());
        none.keep(home, new Conditions(home, "light", List.of()), PICTURE);
        assertThat(none.areKept()).isFalse();
        assertThat(none.find(home, _ -> "light")).isEmpty();
    }
}
