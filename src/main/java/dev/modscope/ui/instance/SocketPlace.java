package dev.modscope.ui.instance;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.zip.CRC32;

/// Where the socket of a person's running program lies: in the run-time folder of the session where there is one, else
/// below the folder of the settings, else in the folder for temporary files. Only the person can look into it.
final class SocketPlace {
    /// A socket's address holds about a hundred bytes, whatever the operating system.
    private static final int LONGEST = 100;

    private SocketPlace() {}

    /// The socket's path. Its folder exists and belongs to the person alone.
    static Path of(Map<String, String> process, Path settings, String user) throws IOException {
        String name = "modscope-" + mark(user + "/1/" + settings) + ".sock";
        Optional<Path> session = Optional.ofNullable(process.get("XDG_RUNTIME_DIR"))
                .filter(text -> !text.isEmpty())
                .map(Path::of)
                .filter(folder -> Files.isDirectory(folder) && fits(folder.resolve(name)));
        if (session.isPresent()) {
            return session.get().resolve(name);
        }
        Path own = settings.resolve("run");
        if (!fits(own.resolve(name))) {
            own = Path.of(System.getProperty("java.io.tmpdir", "/tmp")).resolve("modscope-" + mark(user));
        }
        return ofThePersonAlone(own, user).resolve(name);
    }

    private static boolean fits(Path socket) {
        return socket.toString().getBytes(StandardCharsets.UTF_8).length < LONGEST;
    }

    private static Path ofThePersonAlone(Path folder, String user) throws IOException {
        Files.createDirectories(folder);
        if (FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
            if (!Files.getOwner(folder).getName().equals(user)) {
                throw new IOException(folder + " belongs to somebody else");
            }
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
        }
        return folder;
    }

    /// Eight hexadecimal digits that stand for a text. It is no secret: the folder keeps others out.
    private static String mark(String text) {
        CRC32 sum = new CRC32();
        sum.update(text.getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().toHexDigits(sum.getValue(), 8);
    }
}
