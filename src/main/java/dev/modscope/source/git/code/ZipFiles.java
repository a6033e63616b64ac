package dev.modscope.source.git.code;

import dev.modscope.disk.Limits;
import dev.modscope.module.GoVersion;
import dev.modscope.module.PathCheck;
import dev.modscope.module.Shown;
import dev.modscope.source.git.repo.CommittedFile;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Which files of a tree belong into the zip file of its module: not those of modules below it, of vendored packages, nor
/// links; and no name that some system cannot have, or that two files share when letters fold. For one zip file.
final class ZipFiles {
    private static final GoVersion VENDOR_RULES = new GoVersion("1.24");

    private final boolean newVendorRules;
    /// The names so far, as they are where upper case is lower case, with what they name.
    private final Map<String, Entry> names = new HashMap<>();

    private record Entry(String path, boolean folder) {}

    ZipFiles(Optional<GoVersion> go) {
        newVendorRules = go.filter(version -> version.language().atLeast(VENDOR_RULES)).isPresent();
    }

    /// @throws IOException that names the first file that must not be there
    List<CommittedFile> chosen(List<CommittedFile> files) throws IOException {
        Set<String> modules = modules(files);
        List<CommittedFile> chosen = new ArrayList<>();
        for (CommittedFile file : files) {
            String name = file.name();
            checkClean(name);
            if (isVendored(name) || isInModule(name, modules) || name.equals(".hg_archival.txt")) {
                continue;
            }
            check(file);
            if (!file.link()) {
                chosen.add(file);
            }
        }
        return chosen;
    }

    /// The folders with a go.mod file, each with a slash at its end.
    private static Set<String> modules(List<CommittedFile> files) {
        Set<String> modules = new HashSet<>();
        for (CommittedFile file : files) {
            int slash = file.name().lastIndexOf('/') + 1;
            if (!file.link() && slash > 0 && file.name().substring(slash).equalsIgnoreCase("go.mod")) {
                modules.add(file.name().substring(0, slash));
            }
        }
        return modules;
    }

    private static boolean isInModule(String name, Set<String> modules) {
        for (int slash = name.indexOf('/'); slash >= 0; slash = name.indexOf('/', slash + 1)) {
            if (modules.contains(name.substring(0, slash + 1))) {
                return true;
            }
        }
        return false;
    }

    private boolean isVendored(String name) {
        if (newVendorRules && name.equals("vendor/modules.txt")) {
            return true;
        }
        int below = name.indexOf("/vendor/");
        int start;
        if (name.startsWith("vendor/")) {
            start = "vendor/".length();
        } else if (below >= 0) {
            // Before, the wrong part of the name was looked at; so it stays for modules of that time.
            start = (newVendorRules ? below : 0) + "/vendor/".length();
        } else {
            return false;
        }
        return name.indexOf('/', start) >= 0;
    }

    private static void checkClean(String name) throws IOException {
        for (String element : name.split("/", -1)) {
            if (element.isEmpty() || element.equals(".") || element.equals("..")) {
                throw invalid(name, "file path is not clean");
            }
            if (element.equalsIgnoreCase(".git")) {
                throw invalid(name, "a repository inside of a repository");
            }
        }
    }

    private void check(CommittedFile file) throws IOException {
        String name = file.name();
        Optional<String> fault = PathCheck.filePath(name);
        if (fault.isPresent()) {
            throw new IOException(fault.get());
        }
        boolean goMod = name.equalsIgnoreCase("go.mod");
        if (goMod && !name.equals("go.mod")) {
            throw invalid(name, "go.mod files must have lowercase names");
        }
        checkCollision(name);
        if (!file.link() && file.size() > Limits.GO_MOD && (goMod || name.equals("LICENSE"))) {
            throw invalid(name, "file too large (max size is " + Limits.GO_MOD + " bytes)");
        }
    }

    private void checkCollision(String path) throws IOException {
        boolean folder = false;
        for (String name = path; !name.isEmpty(); name = name.substring(0, Math.max(0, name.lastIndexOf('/')))) {
            Entry other = names.putIfAbsent(PathCheck.folded(name), new Entry(name, folder));
            if (other != null && !other.path().equals(name)) {
                throw invalid(path, "case-insensitive file name collision: " + Shown.quoted(other.path()) + " and "
                        + Shown.quoted(name));
            }
            if (other != null && (other.folder() != folder || !folder)) {
                throw invalid(path, other.folder() == folder
                        ? "multiple entries for file " + Shown.quoted(name)
                        : "entry " + Shown.quoted(name) + " is both a file and a directory");
            }
            folder = true;
        }
    }

    private static IOException invalid(String name, String reason) {
        return new IOException(Shown.line(name) + ": " + reason);
    }
}
