package dev.modscope.source.proxy;

import dev.modscope.module.PseudoVersion;
import dev.modscope.module.SemVer;
import dev.modscope.source.VersionList;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The answer to `@v/list`: a version a line, perhaps with a time. Lines that hold no version are passed over, as `go`
/// does. `newest` is the version with the latest time, known from the line or from a pseudo-version.
record ListAnswer(VersionList versions, Optional<String> newest) {
    static ListAnswer parse(byte[] content) {
        List<SemVer> versions = new ArrayList<>();
        Optional<String> newest = Optional.empty();
        String newestTime = "";
        for (String line : new String(content, StandardCharsets.UTF_8).split("\n", -1)) {
            String[] fields = line.strip().split("\\s+", 3);
            SemVer version = SemVer.of(fields[0]);
            if (!version.isValid()) {
                continue;
            }
            Optional<String> pseudo = PseudoVersion.of(version).map(PseudoVersion::time);
            if (pseudo.isEmpty()) {
                versions.add(version);
            }
            String time = fields.length > 1 ? digits(fields[1]) : pseudo.orElse("");
            if (time.compareTo(newestTime) > 0) {
                newestTime = time;
                newest = Optional.of(fields[0]);
            }
        }
        versions.sort(SemVer::compareTo);
        return new ListAnswer(new VersionList(versions, Optional.empty()), newest);
    }

    /// Whether an answer has more lines than that; what is behind the last end of a line is none.
    static boolean isLongerThan(byte[] content, int most) {
        int lines = 0;
        for (int i = 0; i < content.length && lines <= most; i++) {
            lines += content[i] == '\n' ? 1 : 0;
        }
        return lines > most;
    }

    /// `2024-05-01T10:00:00Z` in the form of a pseudo-version's time, so that both compare.
    private static String digits(String time) {
        String digits = time.replaceAll("[^0-9]", "");
        return digits.length() >= 14 ? digits.substring(0, 14) : "";
    }
}
