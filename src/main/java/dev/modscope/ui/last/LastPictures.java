package dev.modscope.ui.last;

import dev.modscope.ui.explorer.Settings;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.zip.CRC32;

/// Keeps pictures of windows in Modscope's own folder, a few and none of them large: each a file that says on what the
/// picture depends, with the picture after that. What cannot be read or written costs a picture, nothing else.
public final class LastPictures {
    static final int MOST = 8;
    static final int LARGEST = 3_000_000;

    private static final String FORM = "modscope-picture 2";
    private static final String ENDING = ".picture";

    private final Optional<Path> folder;

    private LastPictures(Optional<Path> folder) {
        this.folder = folder;
    }

    /// What a picture depends on: the folder of the project, what the window looked like, the sums of the files.
    record Conditions(Path project, String look, List<String> sums) {
        Conditions {
            sums = List.copyOf(sums);
        }
    }

    /// Those beside the settings, which go when the settings are forgotten; none where settings are not kept.
    public static LastPictures beside(Settings settings) {
        LastPictures pictures = new LastPictures(settings.folder().map(own -> own.resolve("pictures")));
        settings.whenForgotten("pictures", pictures::forgetAll);
        return pictures;
    }

    /// Whether pictures can be kept at all.
    boolean areKept() {
        return folder.isPresent();
    }

    /// The picture of what is opened, where its project looked the same way and every file is as it was. A file that is no
    /// picture goes.
    Optional<Pixels> find(Path opened, Function<Path, String> look) {
        Optional<Path> file = folder.map(own -> file(own, opened)).filter(Files::isRegularFile);
        try {
            return file.isEmpty() ? Optional.empty() : read(file.get(), look);
        } catch (IOException | RuntimeException _) {
            forget(opened);
            return Optional.empty();
        }
    }

    private static Optional<Pixels> read(Path file, Function<Path, String> look) throws IOException {
        if (Files.size(file) > 2L * LARGEST) {
            throw new IOException("larger than any picture");
        }
        byte[] all = Files.readAllBytes(file);
        int end = new String(all, StandardCharsets.ISO_8859_1).indexOf("\n\n");
        List<String> lines = new String(all, 0, Math.max(end, 0), StandardCharsets.UTF_8).lines().toList();
        byte[] picture = Arrays.copyOfRange(all, end + 2, all.length);
        if (lines.size() < 4 || !lines.getFirst().equals(FORM) || !lines.get(1).equals(sum(picture))) {
            throw new IOException("no picture");
        }
        // What it looked like comes last: at a start that is known after the files.
        Pixels pixels = Pixels.unpack(picture);
        boolean same = FileSums.hold(lines.subList(4, lines.size()))
                && lines.get(3).equals(hash(look.apply(Path.of(lines.get(2)))));
        return same ? Optional.of(pixels) : Optional.empty();
    }

    /// Keeps a picture of what is opened; the oldest ones go.
    void keep(Path opened, Conditions conditions, byte[] picture) {
        if (folder.isEmpty() || picture.length > LARGEST) {
            return;
        }
        List<String> lines = new ArrayList<>(List.of(
                FORM, sum(picture), conditions.project().toString(), hash(conditions.look())));
        lines.addAll(conditions.sums());
        byte[] head = (String.join("\n", lines) + "\n\n").getBytes(StandardCharsets.UTF_8);
        try {
            Files.createDirectories(folder.get());
            Path written = Files.createTempFile(folder.get(), "new", ".tmp");
            byte[] all = Arrays.copyOf(head, head.length + picture.length);
            System.arraycopy(picture, 0, all, head.length, picture.length);
            Files.write(written, all);
            Files.move(written, file(folder.get(), opened), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            files().skip(MOST).forEach(LastPictures::delete);
        } catch (IOException _) {
            // The next opening does without.
        }
    }

    /// Throws the picture of what is opened away.
    void forget(Path opened) {
        folder.ifPresent(own -> delete(file(own, opened)));
    }

    private void forgetAll() {
        files().forEach(LastPictures::delete);
    }

    /// Every file in the folder, the latest first: what a write that was cut off left is as good as old.
    private Stream<Path> files() {
        if (folder.filter(Files::isDirectory).isEmpty()) {
            return Stream.empty();
        }
        try (Stream<Path> all = Files.list(folder.get())) {
            return all.sorted(Comparator.comparing(LastPictures::written).reversed()).toList().stream();
        } catch (IOException _) {
            return Stream.empty();
        }
    }

    private static FileTime written(Path file) {
        try {
            return Files.getLastModifiedTime(file);
        } catch (IOException _) {
            return FileTime.fromMillis(0);
        }
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException _) {
            // It is looked at again the next time.
        }
    }

    private static Path file(Path folder, Path opened) {
        return folder.resolve(hash(opened.toString()).substring(0, 16) + ENDING);
    }

    /// Tells a whole picture from a broken one, without the time that more would take at a start.
    private static String sum(byte[] picture) {
        CRC32 sum = new CRC32();
        sum.update(picture);
        return Long.toHexString(sum.getValue());
    }

    private static String hash(String text) {
        return FileSums.hash(text.getBytes(StandardCharsets.UTF_8));
    }
}
