package dev.modscope.oracle.universe;

import java.util.List;
import java.util.random.RandomGenerator;

/// Choices, all given by one seed.
record Dice(RandomGenerator random) {
    boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    int below(int bound) {
        return random.nextInt(bound);
    }

    /// One of the first three with that chance, so that some modules are required by many.
    <T> T hub(List<T> of, int percent) {
        return chance(percent) ? one(of.subList(0, Math.min(3, of.size()))) : one(of);
    }

    <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }
}
