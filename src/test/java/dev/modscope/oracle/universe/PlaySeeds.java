package dev.modscope.oracle.universe;

import java.util.Optional;

/// Plays the universes of the seeds given as arguments, as they are generated, and prints the first difference of each
/// with its script.
final class PlaySeeds {
    private PlaySeeds() {}

    public static void main(String[] seeds) throws Exception {
        try (Comparing comparing = new Comparing(new Coverage())) {
            for (String seed : seeds) {
                Universe universe = UniverseGenerator.generate(Long.parseLong(seed));
                Optional<String> difference = comparing.difference(universe);
                System.out.println("seed " + seed + ": " + difference.map(text -> text + universe.script()).orElse("none"));
            }
        }
    }
}
