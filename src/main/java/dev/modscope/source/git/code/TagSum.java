package dev.modscope.source.git.code;

import dev.modscope.module.PseudoVersion;
import dev.modscope.module.SemVer;
import dev.modscope.module.Shown;
import dev.modscope.source.git.repo.Revision.Tag;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;

/// The checksum over tags that `go` keeps to see whether they have changed.
final class TagSum {
    private TagSum() {}

    static String of(List<Tag> tags, String prefix) {
        String folder = prefix.substring(0, prefix.lastIndexOf('/') + 1);
        StringBuilder lines = new StringBuilder();
        for (Tag tag : tags) {
            if (counts(tag.name().startsWith(folder) ? tag.name().substring(folder.length()) : tag.name())) {
                lines.append(Shown.quoted(tag.name())).append(' ').append(tag.hash()).append('\n');
            }
        }
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(lines.toString().getBytes(StandardCharsets.UTF_8));
            return "t1:" + Base64.getEncoder().encodeToString(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static boolean counts(String tag) {
        String version = Canonical.of(tag);
        return !version.isEmpty() && tag.startsWith(version) && !PseudoVersion.is(SemVer.of(tag));
    }
}
