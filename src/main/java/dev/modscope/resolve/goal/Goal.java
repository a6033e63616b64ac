package dev.modscope.resolve.goal;

import dev.modscope.module.ModulePath;
import dev.modscope.module.Version;
import dev.modscope.resolve.Resolution;
import java.util.Optional;

/// What a build list is to be like.
public sealed interface Goal {
    /// The module it is about.
    ModulePath path();

    /// The module is selected at a version or above.
    record AtLeast(ModulePath path, Version version) implements Goal {}

    /// The module is not selected.
    record Without(ModulePath path) implements Goal {}

    /// Reads `MODULE@>=VERSION` or `MODULE@none`; empty where it is neither.
    static Optional<Goal> of(String text) {
        int at = text.indexOf('@');
        if (at <= 0) {
            return Optional.empty();
        }
        ModulePath path = new ModulePath(text.substring(0, at));
        String wanted = text.substring(at + 1).strip();
        if (wanted.equals("none")) {
            return Optional.of(new Without(path));
        }
        String version = wanted.startsWith(">=") ? wanted.substring(2).strip() : "";
        return isVersion(path, version) ? Optional.of(new AtLeast(path, Version.of(path, version))) : Optional.empty();
    }

    private static boolean isVersion(ModulePath path, String text) {
        return switch (Version.of(path, text)) {
            case dev.modscope.module.SemVer version -> version.isValid();
            case dev.modscope.module.GoVersion version -> version.isValid();
            case Version.Main _, Version.None _ -> false;
        };
    }

    /// Whether a build list is like that.
    default boolean isReached(Resolution resolution) {
        Version selected = resolution.buildList().selected(path());
        return switch (this) {
            case AtLeast(_, Version version) -> selected.compareTo(version) >= 0;
            case Without _ -> selected instanceof Version.None;
        };
    }

    /// `MODULE@>=VERSION` or `MODULE@none`.
    default String text() {
        return switch (this) {
            case AtLeast(ModulePath path, Version version) -> path + "@>=" + version.text();
            case Without(ModulePath path) -> path + "@none";
        };
    }
}
