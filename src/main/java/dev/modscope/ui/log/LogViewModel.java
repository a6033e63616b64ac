package dev.modscope.ui.log;

import dev.modscope.resolve.Resolution;
import dev.modscope.ui.explorer.Banner;
import dev.modscope.ui.explorer.ExplorerViewModel;
import dev.modscope.ui.explorer.Texts;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// What was done over one explorer. Lines are noted on whatever thread they come on; those who look get them, several at
/// once, on the `ui` executor, and while nobody looks that executor has nothing to do.
public final class LogViewModel {
    private final SessionLog log;
    private final Clock clock;
    private final Executor ui;
    private final AtomicBoolean due = new AtomicBoolean();
    private final ObservableList<LogLine> rows = FXCollections.observableArrayList();
    private final ObservableList<LogLine> shown = FXCollections.unmodifiableObservableList(rows);
    private volatile boolean watched;
    private long next;
    private long begun;

    private LogViewModel(Clock clock, Executor ui) {
        this.clock = clock;
        this.ui = ui;
        log = new SessionLog(clock, this::told);
        begun = clock.millis();
    }

    /// Notes what the explorer does.
    public static LogViewModel over(ExplorerViewModel explorer, Clock clock, Executor ui) {
        LogViewModel model = new LogViewModel(clock, ui);
        explorer.busyProperty().subscribe(busy -> {
            if (busy) {
                model.begun = clock.millis();
            }
        });
        explorer.baseProperty().subscribe(base -> base.ifPresent(model::read));
        explorer.bannerProperty().subscribe(banner -> banner.ifPresent(model::note));
        explorer.whatIf().refusalProperty().subscribe(words -> {
            if (!words.isEmpty()) {
                model.log.add(words, true);
            }
        });
        explorer.network().trace(told -> Requests.of(told).ifPresent(request -> model.log.add(request.words(), request.failed())));
        return model;
    }

    private void read(Resolution base) {
        log.add(Texts.of("log.read", base.workspace().file(), base.buildList().modules().size(), base.graph().moduleVersions(),
                clock.millis() - begun), false);
        base.problems().forEach(problem -> log.add(problem.message(), true));
    }

    private void note(Banner banner) {
        switch (banner) {
            case Banner.Written(String files, _) -> log.add(Texts.of("notice.written", files), false);
            case Banner.Failed(String message) -> log.add(message, true);
            case Banner.Offline(int unknown) -> log.add(Texts.of("notice.offline", unknown), false);
            case Banner.Unanswered(int unknown) -> log.add(Texts.of("notice.offline", unknown), true);
            case Banner.Partial(int done, int total) -> log.add(Texts.of("notice.partial", done, total), false);
            case Banner.Stopped(Optional<Path> opening) -> log.add(
                    opening.map(path -> Texts.of("notice.stopped.opening", path)).orElseGet(() -> Texts.of("notice.stopped")), false);
            case Banner.Changed(String files, _, _, _) -> log.add(Texts.of("notice.changed", files), false);
            case Banner.HalfWritten(String files, _, _, _) -> log.add(Texts.of("notice.half", files), true);
            case Banner.Gone(String file, _) -> log.add(Texts.of("notice.gone", file), true);
            case Banner.CutShort(int most, int cut) -> log.add(Texts.of("notice.cut", most, cut), true);
            case Banner.AskNetwork _, Banner.Belongs _ -> {}
        }
    }

    /// Notes that files were put back as they were before they were written.
    public void reverted(String files) {
        log.add(Texts.of("log.reverted", files), false);
    }

    /// Somebody looks from now on, or nobody.
    public void watch(boolean looking) {
        watched = looking;
        if (looking) {
            told();
        }
    }

    private void told() {
        if (watched && !due.getAndSet(true)) {
            ui.execute(this::show);
        }
    }

    private void show() {
        due.set(false);
        List<LogLine> more = log.from(next);
        if (!more.isEmpty()) {
            next = more.getLast().number() + 1;
            int over = rows.size() + more.size() - SessionLog.MOST;
            if (over > 0) {
                rows.remove(0, Math.min(over, rows.size()));
            }
            rows.addAll(more);
        }
    }

    /// Forgets what was noted so far.
    void clear() {
        log.clear();
        rows.clear();
    }

    /// The lines, the oldest first; brought up to date while somebody looks.
    ObservableList<LogLine> rows() {
        return shown;
    }

    /// Lines as they are copied.
    static String text(List<LogLine> lines) {
        return lines.stream().map(line -> line + "\n").collect(Collectors.joining());
    }
}
