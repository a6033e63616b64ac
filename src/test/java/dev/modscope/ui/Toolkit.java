package dev.modscope.ui;

import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;

/// What a benchmark of the window does with the toolkit: has things done on its thread, waits, counts.
final class Toolkit {
    private Toolkit() {}

    static long onFx(LongSupplier question) throws ExecutionException, InterruptedException {
        FutureTask<Long> task = new FutureTask<>(question::getAsLong);
        Platform.runLater(task);
        return task.get();
    }

    static void onFx(Runnable action) throws ExecutionException, InterruptedException {
        FutureTask<Boolean> task = new FutureTask<>(action, Boolean.TRUE);
        Platform.runLater(task);
        task.get();
    }

    /// Looks every other millisecond: more often would be work of its own on the toolkit's thread.
    static void until(BooleanSupplier condition) throws Exception {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(120);
        boolean[] met = new boolean[1];
        while (!met[0]) {
            onFx(() -> met[0] = condition.getAsBoolean());
            if (System.nanoTime() > end) {
                throw new IllegalStateException("waited two minutes in vain");
            }
            if (!met[0]) {
                TimeUnit.MILLISECONDS.sleep(2);
            }
        }
    }

    static void pulses(int count) throws Exception {
        FutureTask<Boolean> done = new FutureTask<>(() -> Boolean.TRUE);
        onFx(() -> new AnimationTimer() {
            private int seen;

            @Override
            public void handle(long now) {
                if (++seen > count) {
                    stop();
                    done.run();
                }
            }
        }.start());
        done.get();
    }

    /// Of all threads, in nanoseconds: in the run-time image of the packaged program there is no finer clock.
    static long cpu() {
        return ProcessHandle.current().info().totalCpuDuration().orElseThrow().toNanos();
    }

    static long busy() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    static void report(String what, double[] times) {
        Arrays.sort(times);
        System.out.printf("%-58s min %.1f  p50 %.1f  p95 %.1f  p99.9 %.1f  max %.1f ms (%d)%n", what, times[0], times[times.length / 2],
                times[times.length * 95 / 100], times[times.length * 999 / 1000], times[times.length - 1], times.length);
    }
}
