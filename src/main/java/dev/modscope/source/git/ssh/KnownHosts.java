package dev.modscope.source.git.ssh;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;

/// The hosts that a person, or the machine, knows. A line that makes no sense is left out, as ssh does: the library
/// stumbles over some.
final class KnownHosts {
    private static final long LARGEST = 8 << 20;
    private static final Path OF_MACHINE = Path.of("/etc/ssh/ssh_known_hosts");

    private KnownHosts() {}

    /// The lines of all files that there are.
    static InputStream of(SshUser user) throws IOException {
        List<String> lines = new ArrayList<>();
        for (Path file : List.of(user.folder().resolve("known_hosts"), user.folder().resolve("known_hosts2"), OF_MACHINE)) {
            if (Files.isRegularFile(file) && Files.size(file) <= LARGEST) {
                Files.readString(file, StandardCharsets.ISO_8859_1).lines().filter(KnownHosts::isGood).forEach(lines::add);
            }
        }
        return new ByteArrayInputStream((String.join("\n", lines) + "\n").getBytes(StandardCharsets.ISO_8859_1));
    }

    private static boolean isGood(String line) {
        List<String> fields = Arrays.asList(line.strip().split("[ \t]+", 5));
        List<String> rest = fields.getFirst().startsWith("@") ? fields.subList(1, fields.size()) : fields;
        if (rest.size() < 3 || rest.getFirst().startsWith("#") || line.indexOf('\0') >= 0) {
            return false;
        }
        String host = rest.getFirst();
        boolean hashed = host.startsWith("|");
        return isBase64(rest.get(2)) && (!hashed || (host.matches("\\|1\\|[^|]+\\|[^|]+") && isBase64(host.split("\\|", -1)[2])
                && isBase64(host.split("\\|", -1)[3])));
    }

    private static boolean isBase64(String text) {
        try {
            return Base64.getDecoder().decode(text).length > 0;
        } catch (IllegalArgumentException _) {
            return false;
        }
    }
}
