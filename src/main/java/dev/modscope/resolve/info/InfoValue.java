package dev.modscope.resolve.info;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The content of a field of a [ModuleInfo].
public sealed interface InfoValue permits ModuleInfo, InfoValue.Text, InfoValue.Texts, InfoValue.Flag, InfoValue.Time,
        InfoValue.Strings, InfoValue.Absent {
    /// A text.
    record Text(String text) implements InfoValue {}

    /// Several texts.
    record Texts(List<String> texts) implements InfoValue {
        public Texts {
            texts = List.copyOf(texts);
        }
    }

    /// Something that is so.
    record Flag(boolean set) implements InfoValue {}

    /// When a version was published; empty where a source names the version and no time.
    record Time(Optional<Instant> at) implements InfoValue {}

    /// An object of texts: an error, or where a version comes from.
    record Strings(Map<String, String> texts) implements InfoValue {
        public Strings {
            texts = Collections.unmodifiableMap(new LinkedHashMap<>(texts));
        }
    }

    /// An object that is not there.
    enum Absent implements InfoValue {
        /// No module.
        MODULE,
        /// No time.
        TIME,
        /// No error.
        ERROR,
        /// No origin.
        ORIGIN
    }
}
