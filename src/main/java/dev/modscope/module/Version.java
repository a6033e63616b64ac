package dev.modscope.module;

/// The version of a module: a semantic version, a Go version (of the paths `go` and `toolchain`), the version of a main
/// module, or the absence of one. Compared across kinds `None` is lowest and `Main` highest, as in MVS.
public sealed interface Version extends Comparable<Version> permits SemVer, GoVersion, Version.Main, Version.None {
    /// The text as a go.mod file holds it; empty for a main module, `none` for no version.
    String text();

    /// Reads a version for a path: [GoVersion] for `go` and `toolchain`, [SemVer] elsewhere, [None] for `none` and
    /// [Main] for the empty text.
    static Version of(ModulePath path, String text) {
        if (text.isEmpty()) {
            return Main.INSTANCE;
        }
        if (text.equals("none")) {
            return None.INSTANCE;
        }
        return path.isToolchain() ? new GoVersion(text) : SemVer.of(text);
    }

    @Override
    default int compareTo(Version other) {
        int byKind = Integer.compare(rank(this), rank(other));
        if (byKind != 0) {
            return byKind;
        }
        return switch (this) {
            case SemVer mine when other instanceof SemVer theirs -> SemVer.compare(mine, theirs);
            case GoVersion mine when other instanceof GoVersion theirs -> GoVersion.compare(mine, theirs);
            case SemVer _, GoVersion _, Main _, None _ -> 0;
        };
    }

    private static int rank(Version version) {
        return switch (version) {
            case None _ -> 0;
            case GoVersion _ -> 1;
            case SemVer _ -> 2;
            case Main _ -> 3;
        };
    }

    /// The version of a main module: above all others.
    record Main() implements Version {
        /// The one such version.
        public static final Main INSTANCE = new Main();

        @Override
        public String text() {
            return "";
        }

        @Override
        public String toString() {
            return text();
        }
    }

    /// The absence of a version: below all others.
    record None() implements Version {
        /// The one such version.
        public static final None INSTANCE = new None();

        @Override
        public String text() {
            return "none";
        }

        @Override
        public String toString() {
            return text();
        }
    }
}
