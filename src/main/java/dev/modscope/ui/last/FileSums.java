package dev.modscope.ui.last;

import dev.modscope.resolve.Resolution;
import dev.modscope.workspace.MainModule;
import dev.modscope.workspace.Replacement;
import dev.modscope.workspace.Workspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/// The checksums of the files that say what a workspace is: a line for each, `none` for one that must not be there.
final class FileSums {
    private FileSums() {}

    /// Those of an answer for what was opened.
    static List<String> of(Path opened, Resolution base) throws IOException {
        List<String> sums = new ArrayList<>();
        for (Path file : files(opened, base)) {
            sums.add(line(file));
        }
        return sums;
    }

    /// Whether each file is as it was.
    static boolean hold(List<String> sums) throws IOException {
        for (String sum : sums) {
            if (!sum.equals(line(Path.of(sum.substring(sum.indexOf(' ') + 1))))) {
                return false;
            }
        }
        return true;
    }

    /// What is read, and what would be read if it were there: a go.mod or go.work file on the way up makes another
    /// workspace of the same folder.
    private static Set<Path> files(Path opened, Resolution base) {
        Workspace workspace = base.workspace();
        TreeSet<Path> files = new TreeSet<>(workspace.sumFiles());
        files.add(workspace.file());
        files.add(workspace.root().resolve("vendor").resolve("modules.txt"));
        workspace.mains().stream().map(MainModule::goModFile).forEach(files::add);
        base.buildList().modules().stream()
                .flatMap(module -> workspace.replacement(module).stream())
                .flatMap(replacement -> replacement instanceof Replacement.ByDirectory directory
                        ? Stream.of(directory.directory().resolve("go.mod"))
                        : Stream.empty())
                .forEach(files::add);
        Stream.iterate(opened, folder -> folder.getParent() != null, Path::getParent).forEach(folder -> {
            files.add(folder.resolve("go.mod"));
            files.add(folder.resolve("go.work"));
        });
        return files;
    }

    private static String line(Path file) throws IOException {
        return (Files.isRegularFile(file) ? hash(Files.readAllBytes(file)) : "none") + " " + file;
    }

    /// The checksum of some bytes.
    static String hash(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
