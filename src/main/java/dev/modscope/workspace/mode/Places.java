package dev.modscope.workspace.mode;

import dev.modscope.workspace.MainModule;
import dev.modscope.workspace.Workspace;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// How messages name files: relative to the folder in which the command runs, where that is shorter.
public record Places(Path directory) {
    private static final Pattern MISSING = Pattern.compile("(?<=: )([^:\\n]*go\\.mod): there is no such file\\.");
    private static final Pattern FILE = Pattern.compile("(?<=[ \\n])(?:/|[A-Z]:\\\\)[^:\\n]+(?=:)");

    /// As seen from the folder of a main module.
    public static Places from(MainModule main) {
        return new Places(main.directory());
    }

    /// A message about a workspace in which a go.mod file is not there, in go's words.
    public String missing(String message, Workspace workspace) {
        return MISSING.matcher(message).replaceAll(found -> {
            Path file = workspace.root().resolve(found.group(1)).toAbsolutePath().normalize();
            return Matcher.quoteReplacement("reading " + shown(file) + ": open " + file + ": no such file or directory");
        });
    }

    /// Words in which whole names of files are to be named as messages name them.
    public String shownIn(String words) {
        return FILE.matcher(words).replaceAll(found -> Matcher.quoteReplacement(shown(Path.of(found.group()))));
    }

    /// A file as messages name it.
    public String shown(Path file) {
        Path here = directory.toAbsolutePath().normalize();
        Path there = file.toAbsolutePath().normalize();
        if (here.getRoot() == null || !here.getRoot().equals(there.getRoot())) {
            return there.toString();
        }
        String relative = here.relativize(there).toString();
        return relative.length() < there.toString().length() ? (relative.isEmpty() ? "." : relative) : there.toString();
    }
}
