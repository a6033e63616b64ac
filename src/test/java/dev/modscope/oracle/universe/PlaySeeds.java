package dev.modscope.oracle.universe;

import java.util.Optional;

/// Plays the universes of the seeds given as arguments and prints the first difference of each with its script; with
/// `-Dmodscope.shrink` as small as it becomes.
final class PlaySeeds {
    private PlaySeeds() {}

    public static void main(String[] seeds) throws Exception {
        try (Comparing comparing = new Comparing(new Coverage())) {
            for (String seed : seeds) {
                Universe universe = UniverseGenerator.generate(Long.parseLong(seed));
                Optional<String> difference = comparing.difference(universe);
                if (difference.isPresent() && Boolean.getBoolean("modscope.shrink")) {
                    universe = Shrinker.of(comparing, difference.get()).shrink(universe);
                    difference = comparing.difference(universe);
                }
                String script = universe.script();
                System.out.println("seed " + seed + ": " + difference.map(text -> text + script).orElse("none"));
            }
        }
    }
}
