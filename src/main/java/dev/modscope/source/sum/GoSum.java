package dev.modscope.source.sum;

import dev.modscope.disk.Fs;
import dev.modscope.disk.Limits;
import dev.modscope.disk.UnfitFileException;
import dev.modscope.modfile.SyntaxProblem;
import dev.modscope.module.ModuleVersion;
import dev.modscope.source.Verdict;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/// The hashes of go.mod files that go.sum, or go.work.sum with the go.sum files of a workspace, name. The first file
/// decides alone where it names a hash of a known kind; of the others all must agree, as in the `go` command.
/// The bytes are kept as they were read, with an index of where the lines start. Safe for use from several threads.
public final class GoSum {
    /// Once written for modules without a go.mod by mistake; `go` passes over such lines, and so do we.
    private static final byte[] EMPTY_FILE =
            "h1:G7mAYYxgmS0lVkHyy2hEOLQCFB0DlQFTMLWggykrydY=".getBytes(StandardCharsets.US_ASCII);

    private final List<SumFile> files = new ArrayList<>();
    private final List<SyntaxProblem> problems = new ArrayList<>();
    private final SumIndex index;

    private GoSum(Fs fs, List<Path> paths, Path root) {
        int lines = 0;
        for (Path path : paths) {
            String name = path.startsWith(root) ? root.relativize(path).toString() : path.toString();
            try {
                SumFile file = SumFile.of(name, fs.read(path, Limits.LOCAL_FILE));
                files.add(file);
                lines += file.lines();
            } catch (NoSuchFileException _) {
                // As an empty one: the place in the order is kept.
                files.add(SumFile.of(name, new byte[0]));
            } catch (UnfitFileException e) {
                problems.add(new SyntaxProblem(name, 0, 0, "not read: " + e.getMessage()));
            } catch (IOException e) {
                problems.add(new SyntaxProblem(name, 0, 0, "could not be read: " + e.getMessage()));
            }
        }
        this.index = new SumIndex(lines);
        for (int i = 0; i < files.size(); i++) {
            files.get(i).addTo(index, i, problems);
        }
    }

    /// Reads the files from the disk of this machine.
    public static GoSum read(List<Path> files, Path root) {
        return read(Fs.disk(), files, root);
    }

    /// Reads the files in the order in which they decide; those that do not exist count as empty. `root` is the folder
    /// that names in messages are relative to.
    public static GoSum read(Fs fs, List<Path> files, Path root) {
        return new GoSum(fs, files, root);
    }

    /// Every line that is malformed, and every file that could not be read.
    public List<SyntaxProblem> problems() {
        return List.copyOf(problems);
    }

    /// The hash that the files name for a go.mod file (`goMod`) or for the module's zip: empty where there is no line
    /// with a hash of a known kind, an empty text where there are several that differ.
    public Optional<String> recorded(ModuleVersion module, boolean goMod) {
        byte[] key = (module.path().value() + " " + module.version().text() + (goMod ? "/go.mod" : ""))
                .getBytes(StandardCharsets.UTF_8);
        Optional<String> recorded = Optional.empty();
        for (int slot = index.first(key); index.isUsed(slot); slot = index.next(slot)) {
            SumFile file = files.get(index.file(slot));
            int hash = file.hashAfter(index.offset(slot), key);
            if (hash >= 0 && file.isKnownKind(hash) && !file.equalsAt(hash, EMPTY_FILE)) {
                String word = file.word(hash);
                recorded = Optional.of(recorded.isEmpty() || recorded.get().equals(word) ? word : "");
                if (recorded.get().isEmpty()) {
                    break;
                }
            }
        }
        return recorded;
    }

    /// What the files say of a go.mod file. Nothing is hashed where no line names it.
    public Verdict check(ModuleVersion module, byte[] goMod) {
        return check(module.path().value() + " " + module.version().text() + "/go.mod",
                () -> GoModHash.bytesOf(new Sha256(), goMod));
    }

    /// What the files say of the hash of all files of a module version.
    public Verdict check(ModuleVersion module, String hash) {
        return check(module.path().value() + " " + module.version().text(), () -> hash.getBytes(StandardCharsets.US_ASCII));
    }

    private Verdict check(String line, Supplier<byte[]> hashing) {
        byte[] key = line.getBytes(StandardCharsets.UTF_8);
        int slot = index.first(key);
        byte[] actual = new byte[0];
        boolean found = false;
        for (; index.isUsed(slot); slot = index.next(slot)) {
            SumFile file = files.get(index.file(slot));
            int hash = file.hashAfter(index.offset(slot), key);
            if (hash < 0 || !file.isKnownKind(hash) || file.equalsAt(hash, EMPTY_FILE)) {
                continue;
            }
            actual = actual.length > 0 ? actual : hashing.get();
            if (!file.equalsAt(hash, actual)) {
                return new Verdict.Mismatch(new String(actual, StandardCharsets.US_ASCII), file.word(hash),
                        file.name(), file.line(hash));
            }
            if (index.file(slot) == 0) {
                return Verdict.Verified.INSTANCE;
            }
            found = true;
        }
        return found ? Verdict.Verified.INSTANCE : Verdict.Unverified.INSTANCE;
    }
}
