import java.util.ArrayList;
import java.util.List;

/// A fixed piece of work, done between the runs of a benchmark: how differently long it takes tells what the figures are
/// worth.
final class Calibration {
    /// The first rounds are those of a young JVM.
    private static final int WARMING = 5;

    private final List<Double> times = new ArrayList<>();

    /// Does it once.
    void run() {
        long before = System.nanoTime();
        long x = 1;
        for (int i = 0; i < 10_000_000; i++) {
            x ^= x << 13;
            x ^= x >>> 7;
            x ^= x << 17;
        }
        times.add((System.nanoTime() - before) / 1e6 + (x == 0 ? 1 : 0));
    }

    /// Prints how quiet the machine was.
    void judge() {
        double[] all = times.stream().skip(WARMING).mapToDouble(Double::doubleValue).sorted().toArray();
        double spread = all[all.length * 9 / 10] / all[0];
        System.out.printf("calibration: a fixed loop took %.1f to %.1f ms (p90 %.2f times the minimum): %s%n", all[0],
                all[all.length - 1], spread, spread > 1.25 ? "TOO NOISY, these figures say little" : "quiet enough");
    }
}
