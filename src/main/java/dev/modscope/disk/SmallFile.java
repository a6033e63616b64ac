package dev.modscope.disk;

import java.io.File;
import java.io.FileInputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;

/// The shortest way to the content of many small files in a folder of ours, such as the module cache. Three times as fast as
/// the longer way while a program is young.
public final class SmallFile {
    /// As much as is read without another copy below Java.
    private static final int USUAL = 8 << 10;

    private SmallFile() {}

    /// The content; empty where there is no such file, or none that may be read. A pipe, which would be waited for, is none.
    /// @throws UnfitFileException where it is larger than the limit
    public static Optional<byte[]> read(String file, long limit) throws IOException {
        if (!new File(file).isFile()) {
            return Optional.empty();
        }
        byte[] buffer = new byte[USUAL];
        try (FileInputStream in = new FileInputStream(file)) {
            int length = 0;
            while (true) {
                int count = in.read(buffer, length, buffer.length - length);
                length += Math.max(count, 0);
                if (length > limit) {
                    throw UnfitFileException.tooLarge(limit);
                }
                if (count <= 0 || length < buffer.length) {
                    return Optional.of(Arrays.copyOf(buffer, length));
                }
                buffer = Arrays.copyOf(buffer, buffer.length * 4);
            }
        } catch (FileNotFoundException _) {
            return Optional.empty();
        }
    }
}
