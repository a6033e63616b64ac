package dev.modscope.ui.explorer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.RejectedExecutionException;
import org.junit.jupiter.api.Test;

/// Of several questions the last is answered.
final class LatestTest {
    private final List<String> said = new ArrayList<>();

    private void ask(Latest latest, String question) {
        latest.ask(() -> question, said::add, failure -> said.add("failed: " + failure));
    }

    @Test
    void theLatestIsAnswered() {
        Deque<Runnable> work = new ArrayDeque<>();
        Latest latest = new Latest(work::add, Runnable::run);
        ask(latest, "one");
        ask(latest, "two");
        assertThat(latest.busyProperty().get()).isTrue();
        work.forEach(Runnable::run);
        assertThat(said).containsExactly("two");
        assertThat(latest.busyProperty().get()).isFalse();
    }

    @Test
    void whoHasEndedIsAskedInVainAndNobodyWaits() {
        Latest latest = new Latest(_ -> {
            throw new RejectedExecutionException();
        }, Runnable::run);
        ask(latest, "one");
        assertThat(said).isEmpty();
        assertThat(latest.busyProperty().get()).isFalse();
    }
}
