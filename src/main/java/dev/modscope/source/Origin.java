package dev.modscope.source;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/// Where a version comes from, as a proxy tells it: the fields of the `Origin` object by their names, in the order in
/// which the `go` command writes them, those that are empty left out.
public record Origin(Map<String, String> fields) {
    private static final String[] NAMES = {"VCS", "URL", "Subdir", "Hash", "TagPrefix", "TagSum", "Ref", "RepoSum"};

    public Origin {
        fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
    }

    /// Picks the fields out of others, which are named in lower case.
    static Origin of(Map<String, String> lowerCase) {
        Map<String, String> fields = new LinkedHashMap<>();
        for (String name : NAMES) {
            String value = lowerCase.getOrDefault(name.toLowerCase(Locale.ROOT), "");
            if (!value.isEmpty()) {
                fields.put(name, value);
            }
        }
        return new Origin(fields);
    }

    /// What is kept beside a version: what depends on the other tags of a repository is left out, and the name of a
    /// branch where the version stands for a commit.
    Origin ofVersion(boolean commit) {
        Map<String, String> kept = new LinkedHashMap<>(fields);
        kept.keySet().removeIf(name -> name.startsWith("Tag") || name.equals("RepoSum") || (commit && name.equals("Ref")));
        return new Origin(kept);
    }
}
