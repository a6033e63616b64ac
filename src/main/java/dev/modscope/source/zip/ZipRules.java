package dev.modscope.source.zip;

import dev.modscope.disk.Limits;
import dev.modscope.module.PathCheck;
import dev.modscope.module.Shown;
import java.io.IOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// What may be in a module zip, so that it unpacks to the same files on every system and touches no others.
final class ZipRules {
    private static final long LARGEST_SINGLE = 16L << 20;

    private final String prefix;
    private final Map<String, Place> places = new HashMap<>();
    private long size;

    /// A name as it was written, and what it is the name of.
    private record Place(String path, boolean folder) {}

    ZipRules(String prefix) {
        this.prefix = prefix;
    }

    /// Checks the next entry.
    /// @throws IOException where `go` would not unpack it; the message names it
    void check(String entry, long length) throws IOException {
        String rest = entry.substring(prefix.length());
        if (rest.isEmpty()) {
            return;
        }
        boolean folder = rest.endsWith("/");
        String name = folder ? rest.substring(0, rest.length() - 1) : rest;
        if (isUnclean(name)) {
            throw fault(entry, "file path is not clean");
        }
        Optional<String> reason = PathCheck.filePath(name);
        if (reason.isPresent()) {
            throw fault(entry, reason.get());
        }
        collide(entry, name, folder);
        if (!folder) {
            checkFile(entry, name, length);
        }
    }

    private void checkFile(String entry, String name, long length) throws IOException {
        if (name.startsWith("go.mod/")) {
            throw fault(entry, "go.mod is a directory");
        }
        String base = name.substring(name.lastIndexOf('/') + 1);
        if (base.toLowerCase(Locale.ROOT).equals("go.mod")) {
            if (!base.equals(name)) {
                throw fault(entry, "go.mod file not in module root directory");
            }
            if (!name.equals("go.mod")) {
                throw fault(entry, "go.mod files must have lowercase names");
            }
        }
        size += length;
        if (size > Limits.ZIP) {
            throw new IOException("total uncompressed size of module contents too large (max size is " + Limits.ZIP + " bytes)");
        }
        if ((name.equals("go.mod") || name.equals("LICENSE")) && length > LARGEST_SINGLE) {
            throw fault(entry, name + " file too large (max size is " + LARGEST_SINGLE + " bytes)");
        }
    }

    private static boolean isUnclean(String name) {
        for (String element : name.split("/", -1)) {
            if (element.isEmpty() || element.equals(".") || element.equals("..")) {
                return true;
            }
        }
        return false;
    }

    /// A file and each folder that it lies in, on a disk that does not tell upper from lower case.
    private void collide(String entry, String path, boolean folder) throws IOException {
        String folded = PathCheck.folded(path);
        Place other = places.putIfAbsent(folded, new Place(path, folder));
        if (other != null && !other.path().equals(path)) {
            throw fault(entry, "case-insensitive file name collision: " + Shown.quoted(other.path()) + " and " + Shown.quoted(path));
        }
        if (other != null && other.folder() != folder) {
            throw fault(entry, "entry " + Shown.quoted(path) + " is both a file and a directory");
        }
        if (other != null && !folder) {
            throw fault(entry, "multiple entries for file " + Shown.quoted(path));
        }
        int slash = path.lastIndexOf('/');
        if (other == null && slash > 0) {
            collide(entry, path.substring(0, slash), true);
        }
    }

    private static IOException fault(String entry, String reason) {
        return new IOException(Shown.line(entry) + ": " + reason);
    }
}
