package dev.modscope.disk;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.zip.CRC32;

/// One look at the file system and what was seen, so that it can be told later whether one would see the same again.
///
/// @param question what was looked for
/// @param path where
/// @param first a length, or the place of a kind among the kinds; -1 where there was nothing
/// @param second a checksum, or a time in milliseconds
public record Look(Question question, String path, long first, long second) {
    /// What one may look for.
    public enum Question {
        /// What stands at a path.
        KIND('k'),
        /// The content of a file of the user, by its checksum.
        CONTENT('c'),
        /// A folder to which files are only added, by its time: as long as that stays, so do the files in it.
        FOLDER('f'),
        /// A file that is written as a whole, by its length and time.
        WRITTEN('w'),
        /// The names in a folder.
        NAMES('n'),
        /// The path with its links resolved.
        REAL_PATH('r');

        private static final Question[] ALL = values();
        private final byte mark;

        Question(char mark) {
            this.mark = (byte) mark;
        }

        /// The question of a mark.
        /// @throws IllegalArgumentException where it is of none
        public static Question of(byte mark) {
            for (Question question : ALL) {
                if (question.mark == mark) {
                    return question;
                }
            }
            throw new IllegalArgumentException("no question has the mark " + mark);
        }

        /// What stands for it in a file.
        public byte mark() {
            return mark;
        }
    }

    private static final List<Fs.Kind> KINDS = List.of(Fs.Kind.values());

    static Look kind(Path path, Fs.Kind kind) {
        return new Look(Question.KIND, path.toString(), KINDS.indexOf(kind), 0);
    }

    static Look content(Path file, byte[] content) {
        return new Look(Question.CONTENT, file.toString(), content.length, checksum(content));
    }

    /// A folder as it stands now.
    static Look folder(String path) {
        return new Look(Question.FOLDER, path, 0, new File(path).lastModified());
    }

    /// A file that is written as a whole, as it stands now.
    public static Look written(String path) {
        File file = new File(path);
        return new Look(Question.WRITTEN, path, file.length(), file.lastModified());
    }

    static Look text(Question question, String path, String seen) {
        byte[] bytes = seen.getBytes(StandardCharsets.UTF_8);
        return new Look(question, path, bytes.length, checksum(bytes));
    }

    static Look nothing(Question question, String path) {
        return new Look(question, path, -1, 0);
    }

    private static long checksum(byte[] content) {
        CRC32 checksum = new CRC32();
        checksum.update(content, 0, content.length);
        return checksum.getValue();
    }

    /// Whether one sees the same there now, on the disk of this machine. By the shortest ways, which are not those by
    /// which files are read in earnest: this stands between a person and an answer that is known.
    public boolean holds() {
        try {
            return switch (question) {
                case KIND -> kindHolds(new File(path));
                case CONTENT -> first < 0 ? !new File(path).exists() : contentHolds();
                case FOLDER -> new File(path).lastModified() == second;
                case WRITTEN -> sees(written(path));
                case NAMES -> sees(text(question, path, String.join("/", Fs.disk().names(Path.of(path)))));
                case REAL_PATH -> sees(text(question, path, Fs.disk().realPath(Path.of(path)).toString()));
            };
        } catch (IOException _) {
            return first < 0;
        }
    }

    /// Whether another look at the same saw the same. Not by `equals`: that of a record is made up at run time, which alone
    /// would take a tenth of such a start.
    private boolean sees(Look now) {
        return now.first == first && now.second == second;
    }

    /// One question to the system, where the kind is a usual one.
    private boolean kindHolds(File file) {
        if (first == KINDS.indexOf(Fs.Kind.FILE)) {
            return file.isFile();
        }
        if (first == KINDS.indexOf(Fs.Kind.DIRECTORY)) {
            return file.isDirectory();
        }
        boolean exists = file.exists();
        return first == KINDS.indexOf(Fs.Kind.MISSING) ? !exists : exists && !file.isFile() && !file.isDirectory();
    }

    private boolean contentHolds() throws IOException {
        Optional<byte[]> content = SmallFile.read(path, Limits.LOCAL_FILE);
        return content.isPresent() && content.get().length == first && checksum(content.get()) == second;
    }

    /// A text that another look has where it asked the same and saw the same.
    String key() {
        return question.mark() + " " + first + " " + second + " " + path;
    }
}
