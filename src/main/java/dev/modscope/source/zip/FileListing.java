package dev.modscope.source.zip;

import dev.modscope.disk.Fs;
import dev.modscope.disk.Limits;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;

/// The `h1:` hash of files in a folder, which is that of the zip that they come from.
public final class FileListing {
    private FileListing() {}

    /// The hash of files that are named relative to a folder, in order; `prefix` goes before each name.
    public static String hash(Fs fs, Path folder, List<String> names, String prefix) throws IOException {
        MessageDigest listing = ModuleZip.sha256();
        MessageDigest file = ModuleZip.sha256();
        for (String name : names) {
            String hex = HexFormat.of().formatHex(fs.withBytes(folder.resolve(name), Limits.ZIP, bytes -> {
                file.update(bytes);
                return file.digest();
            }));
            listing.update((hex + "  " + prefix + name + "\n").getBytes(StandardCharsets.UTF_8));
        }
        return "h1:" + Base64.getEncoder().encodeToString(listing.digest());
    }
}
