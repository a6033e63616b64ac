package dev.modscope.source.database.log;

import java.util.Base64;
import java.util.Optional;

/// Base64 that has one text for each content. Java, like Go, passes over bits of the last character that mean nothing:
/// then two different texts would be one signature.
public final class StrictBase64 {
    private StrictBase64() {}

    static Optional<byte[]> decode(String text) {
        try {
            byte[] bytes = Base64.getDecoder().decode(text);
            return Base64.getEncoder().encodeToString(bytes).equals(text) ? Optional.of(bytes) : Optional.empty();
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }
}
