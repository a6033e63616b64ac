package dev.modscope.source.sum;

import dev.modscope.module.SemVer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// The lines of a go.sum file that is to be written anew, sorted as the `go` command sorts them.
public final class SumLines {
    private static final String KNOWN_KIND = "h1:";
    /// Once written for modules without a go.mod by mistake; `go` drops such lines.
    private static final String EMPTY_FILE = "h1:G7mAYYxgmS0lVkHyy2hEOLQCFB0DlQFTMLWggykrydY=";

    private final Map<Key, Set<String>> hashes = new TreeMap<>(Key.ORDER);
    private final List<String> malformed = new ArrayList<>();
    private boolean added;

    /// What a hash is for: a version, or a version with `/go.mod`.
    private record Key(String path, String version) {
        static final Comparator<Key> ORDER = Comparator.comparing(Key::path)
                .thenComparing((left, right) -> SemVer.compare(left.semver(), right.semver()))
                .thenComparing(Key::version);

        String semver() {
            int slash = version.indexOf('/');
            return slash < 0 ? version : version.substring(0, slash);
        }
    }

    /// Reads a go.sum file; `name` is the name used in messages.
    public SumLines(String name, String text) {
        int number = 0;
        for (String line : text.split("\n", -1)) {
            number++;
            List<String> words = Words.of(line);
            if (words.size() == 3) {
                if (!words.get(2).equals(EMPTY_FILE)) {
                    of(new Key(words.get(0), words.get(1))).add(words.get(2));
                }
            } else if (!words.isEmpty()) {
                malformed.add("malformed go.sum:\n" + name + ":" + number + ": wrong number of fields " + words.size());
            }
        }
    }

    private Set<String> of(Key key) {
        return hashes.computeIfAbsent(key, _ -> new TreeSet<>());
    }

    /// The first malformed line, in the words of `go`.
    public Optional<String> problem() {
        return malformed.stream().findFirst();
    }

    /// Whether there is a hash of a kind that is known; `version` may end in `/go.mod`.
    public boolean has(String path, String version) {
        Set<String> known = hashes.get(new Key(path, version));
        return known != null && known.stream().anyMatch(hash -> hash.startsWith(KNOWN_KIND));
    }

    /// Adds a hash.
    public void add(String path, String version, String hash) {
        added |= of(new Key(path, version)).add(hash);
    }

    /// Whether a hash was added that was not there.
    public boolean hasAdded() {
        return added;
    }

    /// The whole file.
    public String text() {
        StringBuilder text = new StringBuilder();
        hashes.forEach((key, each) -> each.forEach(hash ->
                text.append(key.path()).append(' ').append(key.version()).append(' ').append(hash).append('\n')));
        return text.toString();
    }
}
