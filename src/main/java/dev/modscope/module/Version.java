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

    // Asked many thousand times while the program is young: a switch over types is linked at run time, `instanceof` is not.
    @Override
    default int compareTo(Version other) {
        if (this instanceof SemVer mine && other instanceof SemVer theirs) {
            return SemVer.compare(mine, theirs);
        }
        if (this instanceof GoVersion mine && other instanceof GoVersion theirs) {
            return GoVersion.compare(mine, theirs);
        }
        return Integer.compare(rank(this), rank(other));
    }

    private static int rank(Version version) {
        return version instanceof None ? 0 : version instanceof GoVersion ? 1 : version instanceof SemVer ? 2 : 3;
    }

    /// The version of a main module: above all others.
    record Main() implements Version {
        /// The one such version.
        public static final Main INSTANCE = new Main();

        @Override
        public boolean equals(Object other) {
            return other instanceof Main;
        }

        @Override
        public int hashCode() {
            return 1;
        }

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
        public boolean equals(Object other) {
            return other instanceof None;
        }

        @Override
        public int hashCode() {
            return 2;
        }

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
