package dev.modscope.ui.modules.rows;

import dev.modscope.module.ModulePath;
import dev.modscope.module.ModuleVersion;
import dev.modscope.module.Version;
import dev.modscope.resolve.licence.Licence;
import dev.modscope.resolve.licence.Place;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// What was found out of modules beside the answer: their newest versions, when the selected ones were published, and
/// their licences. What was looked for and not found is there as nothing.
///
/// @param newest by the selected version: what this machine knows
/// @param published by the selected version
/// @param licences by the place of the files
/// @param updates what the list of updates has found; empty while it has not looked at all
record Known(
        Map<ModuleVersion, Optional<Version>> newest,
        Map<ModuleVersion, Optional<Instant>> published,
        Map<Place, Licence> licences,
        Optional<Map<ModulePath, Version>> updates) {
    static final Known NOTHING = new Known(Map.of(), Map.of(), Map.of(), Optional.empty());

    Known {
        newest = Map.copyOf(newest);
        published = Map.copyOf(published);
        licences = Map.copyOf(licences);
        updates = updates.map(Map::copyOf);
    }

    /// With more of it.
    Known and(Known more) {
        return new Known(
                both(newest, more.newest), both(published, more.published), both(licences, more.licences), more.updates.or(() -> updates));
    }

    private static <K, V> Map<K, V> both(Map<K, V> some, Map<K, V> more) {
        Map<K, V> all = new HashMap<>(some);
        all.putAll(more);
        return all;
    }

    /// The newest version that is known of a module at its selected version.
    Optional<Version> latest(ModuleVersion module) {
        return Stream.concat(
                        newest.getOrDefault(module, Optional.empty()).stream(),
                        updates.flatMap(found -> Optional.ofNullable(found.get(module.path()))).stream())
                .max(Version::compareTo)
                .filter(version -> version.compareTo(module.version()) >= 0);
    }

    /// When a version was published.
    Optional<Instant> published(ModuleVersion module) {
        return published.getOrDefault(module, Optional.empty());
    }

    /// What the files at a place say of the licence, where they have been looked at.
    Optional<Licence> licence(Place place) {
        return Optional.ofNullable(licences.get(place));
    }
}
