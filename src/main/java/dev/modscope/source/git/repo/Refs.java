package dev.modscope.source.git.repo;

import dev.modscope.source.git.repo.Revision.Tag;
import dev.modscope.source.SourceException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// The refs that a server listed: branches, tags and HEAD, each with the commit it stands for.
final class Refs {
    private static final String TAGS = "refs/tags/";
    private static final String HEADS = "refs/heads/";
    private static final int LEAST_DIGITS = 7;
    private static final int HASH_DIGITS = 40;

    private final TreeMap<String, String> hashes;

    Refs(Map<String, String> hashes) {
        this.hashes = new TreeMap<>(hashes);
    }

    /// A ref and its commit; the ref is empty where only the hash is known, the hash where it is still to be found.
    record Target(String ref, String hash) {}

    Map<String, String> all() {
        return hashes;
    }

    Optional<String> hash(String ref) {
        return Optional.ofNullable(hashes.get(ref));
    }

    /// The tags that start with a prefix, sorted by name.
    List<Tag> tags(String prefix) {
        List<Tag> tags = new ArrayList<>();
        for (Map.Entry<String, String> ref : hashes.tailMap(TAGS + prefix, true).entrySet()) {
            if (!ref.getKey().startsWith(TAGS + prefix)) {
                break;
            }
            tags.add(new Tag(ref.getKey().substring(TAGS.length()), ref.getValue()));
        }
        return tags;
    }

    /// The names of the tags on a commit, sorted.
    List<String> tagsOn(String hash) {
        return tags("").stream().filter(tag -> tag.hash().equals(hash)).map(Tag::name).toList();
    }

    /// What a revision stands for: a tag, then a branch, then HEAD, then a hash or the start of one.
    /// @throws SourceException where it can be none of them, or two
    Target find(String revision) throws SourceException {
        for (String ref : List.of(TAGS + revision, HEADS + revision)) {
            if (hashes.containsKey(ref)) {
                return new Target(ref, String.valueOf(hashes.get(ref)));
            }
        }
        if (revision.equals("HEAD") && hashes.containsKey("HEAD")) {
            return new Target("HEAD", String.valueOf(hashes.get("HEAD")));
        }
        if (!mayBeHash(revision)) {
            throw unknown(revision);
        }
        Target found = new Target("", revision.length() == HASH_DIGITS ? revision : "");
        for (Map.Entry<String, String> ref : hashes.entrySet()) {
            if (ref.getValue().startsWith(revision)) {
                if (!found.ref().isEmpty() && !found.hash().equals(ref.getValue())) {
                    throw new SourceException(SourceException.Kind.FAILED, "ambiguous revision " + revision);
                }
                // The refs are sorted: the first of several with one hash is kept.
                found = found.ref().isEmpty() ? new Target(ref.getKey(), ref.getValue()) : found;
            }
        }
        return found;
    }

    static boolean mayBeHash(String revision) {
        return revision.length() >= LEAST_DIGITS && revision.length() <= HASH_DIGITS && isHex(revision);
    }

    private static boolean isHex(String text) {
        return text.chars().allMatch(c -> (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'));
    }

    static SourceException unknown(String revision) {
        return new SourceException(SourceException.Kind.NOT_FOUND, "unknown revision " + revision);
    }
}
