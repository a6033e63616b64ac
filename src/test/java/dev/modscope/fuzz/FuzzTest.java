package dev.modscope.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// The inputs of `src/test/resources/fuzz` for each reader, and what is near them. An input that broke a reader is put beside
/// the others.
@Tag("hostile")
final class FuzzTest {
    private static final int NEAR_EACH = 150;

    static Path corpus(Reader reader) {
        return Path.of(System.getProperty("modscope.project", "")).resolve("src/test/resources/fuzz")
                .resolve(reader.name().toLowerCase(Locale.ROOT));
    }

    private static List<byte[]> inputs(Reader reader) throws IOException {
        List<byte[]> inputs = new ArrayList<>();
        try (Stream<Path> files = Files.list(corpus(reader))) {
            for (Path file : files.sorted().toList()) {
                inputs.add(Files.readAllBytes(file));
            }
        }
        return inputs;
    }

    @ParameterizedTest
    @EnumSource
    void whatWasFoundOnceIsRead(Reader reader) throws Exception {
        Random random = new Random(reader.ordinal());
        List<byte[]> inputs = inputs(reader);
        assertThat(inputs).hasSizeGreaterThan(2);
        for (byte[] input : inputs) {
            reader.read(input);
            for (int i = 0; i < NEAR_EACH; i++) {
                byte[] near = near(input, inputs, random);
                try {
                    reader.read(near);
                } catch (Throwable e) {
                    throw new AssertionError(reader + " on " + java.util.Base64.getEncoder().encodeToString(near), e);
                }
            }
        }
    }

    /// A few bytes changed, cut out, doubled, or taken from another input.
    private static byte[] near(byte[] input, List<byte[]> others, Random random) {
        byte[] near = input.clone();
        for (int k = random.nextInt(4); k >= 0 && near.length > 0; k--) {
            int at = random.nextInt(near.length);
            int length = Math.min(near.length - at, 1 + random.nextInt(12));
            byte[] other = others.get(random.nextInt(others.size()));
            near = switch (random.nextInt(5)) {
                case 0 -> with(near, at, at + length, new byte[0]);
                case 1 -> with(near, at, at, Arrays.copyOfRange(near, at, at + length));
                case 2 -> with(near, at, at, Arrays.copyOf(other, Math.min(other.length, random.nextInt(64))));
                case 3 -> with(near, at, at + 1, new byte[] {(byte) random.nextInt(256)});
                default -> with(near, at, at + 1, new byte[] {(byte) (near[at] ^ 1 << random.nextInt(8))});
            };
        }
        return near;
    }

    private static byte[] with(byte[] bytes, int from, int to, byte[] put) {
        byte[] changed = Arrays.copyOf(bytes, bytes.length - (to - from) + put.length);
        System.arraycopy(put, 0, changed, from, put.length);
        System.arraycopy(bytes, to, changed, from + put.length, bytes.length - to);
        return changed;
    }
}
