package dev.modscope.resolve.triage;

import dev.modscope.module.GoVersion;
import dev.modscope.module.SemVer;
import dev.modscope.module.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Which versions a project takes: none that raises the go line above one, none younger than so many days, no
/// pre-releases. A limit that is a language version (`1.24`) lets every release of it pass.
///
/// @param go the highest go line
/// @param days how old a version must be; 0 for any age
/// @param releasesOnly whether pre-releases and pseudo-versions are refused
public record Limits(Optional<GoVersion> go, int days, boolean releasesOnly) {
    /// Every version is taken.
    public static final Limits NONE = new Limits(Optional.empty(), 0, false);

    /// Whether every version is taken.
    public boolean isNone() {
        return equals(NONE);
    }

    /// The same with another highest go line.
    public Limits withGo(Optional<GoVersion> highest) {
        return new Limits(highest, days, releasesOnly);
    }

    /// The same with another age.
    public Limits withDays(int age) {
        return new Limits(go, Math.max(0, age), releasesOnly);
    }

    /// The same with or without pre-releases.
    public Limits withReleasesOnly(boolean only) {
        return new Limits(go, days, only);
    }

    /// What a version breaks by itself. An age that nobody knows counts as too young.
    public List<Breach> of(Version version, Optional<Instant> published, Instant now) {
        List<Breach> broken = new ArrayList<>();
        if (releasesOnly && isPrerelease(version)) {
            broken.add(new Breach.Prerelease());
        }
        if (days > 0 && !(version instanceof GoVersion) && published.filter(at -> age(at, now) >= days).isEmpty()) {
            broken.add(new Breach.Young(published.map(at -> (int) age(at, now)), days));
        }
        return broken;
    }

    /// What a build list with that go line breaks; one that was there before breaks nothing.
    public Optional<Breach> ofGo(Version before, Version after) {
        if (go.isEmpty() || !(after instanceof GoVersion line) || after.compareTo(before) <= 0) {
            return Optional.empty();
        }
        GoVersion compared = go.get().isLanguage() ? line.language() : line;
        return compared.compareTo(go.get()) > 0 ? Optional.of(new Breach.GoLine(line, go.get())) : Optional.empty();
    }

    private static long age(Instant published, Instant now) {
        return Duration.between(published, now).toDays();
    }

    private static boolean isPrerelease(Version version) {
        return switch (version) {
            case SemVer semantic -> !semantic.prerelease().isEmpty();
            case GoVersion line -> line.isPrerelease();
            case Version.Main _, Version.None _ -> false;
        };
    }
}
