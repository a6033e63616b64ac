package dev.modscope.modfile;

import java.util.Random;

/// Seeds of random tests: fresh each run, printed, and set by `-Dmodscope.seed`.
public final class Seeds {
    private Seeds() {
    }

    /// A fresh one, printed.
    public static Random fresh(String test) {
        long seed = Long.getLong("modscope.seed", System.nanoTime());
        System.Logger log = System.getLogger("modscope.seed");
        log.log(System.Logger.Level.INFO, "{0}: -Dmodscope.seed={1}", test, Long.toString(seed));
        return new Random(seed);
    }
}
