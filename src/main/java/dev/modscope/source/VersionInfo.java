package dev.modscope.source;

import dev.modscope.module.PseudoVersion;
import dev.modscope.module.SemVer;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// What a source says of a version: its name in full, and when it was published and where it comes from where that is
/// known.
public record VersionInfo(SemVer version, Optional<Instant> time, Optional<Origin> origin) {
    /// A version of which nobody says where it comes from.
    public VersionInfo(SemVer version, Optional<Instant> time) {
        this(version, time, Optional.empty());
    }

    /// Reads a `.info` file or an answer of a proxy.
    /// @throws SourceException where it is no such answer
    public static VersionInfo parse(byte[] json) throws SourceException {
        Map<String, String> fields = new InfoJson(new String(json, StandardCharsets.UTF_8)).fields();
        String version = fields.getOrDefault("version", "");
        if (!SemVer.of(version).isValid()) {
            throw new SourceException(SourceException.Kind.FAILED, "the answer names no version");
        }
        return new VersionInfo(SemVer.of(version), time(fields.getOrDefault("time", "")), origin(fields));
    }

    private static Optional<Origin> origin(Map<String, String> fields) {
        if (!fields.containsKey("origin")) {
            return Optional.empty();
        }
        Map<String, String> inner = new HashMap<>();
        fields.forEach((name, value) -> {
            if (name.startsWith("origin.")) {
                inner.put(name.substring("origin.".length()), value);
            }
        });
        return Optional.of(Origin.of(inner));
    }

    private static Optional<Instant> time(String text) {
        try {
            // The zero time of Go stands for no time.
            return text.isEmpty() || text.startsWith("0001-")
                    ? Optional.empty()
                    : Optional.of(OffsetDateTime.parse(text).toInstant());
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    /// The text of a `.info` file, as the `go` command writes it.
    public byte[] json() {
        String text = "{\"Version\":\"" + version.text() + "\""
                + time.map(at -> ",\"Time\":\"" + at + "\"").orElse("")
                + origin.map(from -> ",\"Origin\":" + json(from.ofVersion(PseudoVersion.is(version)))).orElse("") + "}";
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String json(Origin origin) {
        StringBuilder text = new StringBuilder("{");
        origin.fields().forEach((name, value) -> {
            text.append(text.length() > 1 ? ",\"" : "\"").append(name).append("\":\"");
            value.chars().forEach(c -> text.append(
                    c < ' ' || c == '"' || c == '\\' ? "\\u%04x".formatted(c) : String.valueOf((char) c)));
            text.append('"');
        });
        return text.append('}').toString();
    }
}
