package dev.modscope.source;

/// What go.sum says of the content of a go.mod file, or of all files of a module version.
public sealed interface Verdict {
    /// A line names exactly this hash.
    record Verified() implements Verdict {
        /// The one such verdict.
        public static final Verified INSTANCE = new Verified();
    }

    /// No line names a hash of a kind that is known. Never the same as verified.
    record Unverified() implements Verdict {
        /// The one such verdict.
        public static final Unverified INSTANCE = new Unverified();
    }

    /// The first line that decides names another hash.
    record Mismatch(String actual, String expected, String file, int line) implements Verdict {
        /// Both hashes and the place, as a message.
        public String message() {
            return message("its go.mod");
        }

        /// The same for something else than the go.mod file.
        public String message(String what) {
            return "checksum mismatch: " + what + " has " + actual + ", but " + file + ":" + line + " says " + expected;
        }
    }
}
