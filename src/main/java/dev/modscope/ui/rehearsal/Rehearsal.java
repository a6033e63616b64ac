package dev.modscope.ui.rehearsal;

import dev.modscope.layout.GraphView;
import dev.modscope.resolve.Resolution;
import dev.modscope.ui.explorer.ExplorerViewModel;
import dev.modscope.ui.explorer.Latest;
import dev.modscope.workspace.Workspace;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import javafx.animation.PauseTransition;
import javafx.scene.Scene;
import javafx.scene.input.InputEvent;
import javafx.util.Duration;

/// Works out some what-ifs that nobody asked for while nobody does anything: the JVM compiles what it sees often, and what
/// a step of the slider needs has not been seen often when the first one is made. Nothing is shown of it. The hand has
/// precedence: each key and each movement of the mouse puts the rest off.
public final class Rehearsal {
    private static final Duration IDLE = Duration.seconds(2);
    private static final Duration BETWEEN = Duration.millis(60);
    private static final int TRIALS = 40;
    /// Smaller workspaces are fast enough without.
    private static final int WORTH = 100;

    private final ExplorerViewModel explorer;
    private final Supplier<GraphView> view;
    private final Latest working;
    private final PauseTransition idle = new PauseTransition(IDLE);
    private final PauseTransition between = new PauseTransition(BETWEEN);
    private Optional<Trials> trials = Optional.empty();
    private int made;
    private boolean over;

    /// Of what an explorer has open, on `worker`, in the view that the picture has by then.
    public Rehearsal(ExplorerViewModel explorer, Supplier<GraphView> view, Executor worker, Executor ui) {
        this.explorer = explorer;
        this.view = view;
        working = new Latest(worker, ui);
        idle.setOnFinished(_ -> next());
        between.setOnFinished(_ -> next());
        explorer.shownProperty().subscribe(_ -> putOff());
        explorer.busyProperty().subscribe(_ -> putOff());
    }

    /// While nobody touches anything there.
    public void over(Scene scene) {
        scene.addEventFilter(InputEvent.ANY, _ -> putOff());
    }

    private void putOff() {
        working.cancel();
        between.stop();
        if (over || explorer.shownProperty().get().isEmpty()) {
            idle.stop();
        } else {
            idle.playFromStart();
        }
    }

    private void next() {
        Optional<Resolution> base = explorer.baseProperty().get().filter(answer -> answer.buildList().modules().size() >= WORTH);
        if (base.isEmpty() || explorer.busyProperty().get()) {
            return;
        }
        Workspace workspace = base.get().workspace();
        Optional<Trials> known = trials.filter(one -> one.workspace().equals(workspace));
        GraphView seen = view.get();
        int which = made;
        working.ask(
                () -> {
                    known.filter(one -> which < one.count()).ifPresent(one -> one.run(which));
                    return known.orElseGet(() -> new Trials(workspace, seen, TRIALS));
                },
                this::done,
                _ -> end());
    }

    private void done(Trials ready) {
        made = trials.equals(Optional.of(ready)) ? made + 1 : 0;
        trials = Optional.of(ready);
        if (made < ready.count()) {
            between.playFromStart();
        } else {
            end();
        }
    }

    private void end() {
        over = true;
        trials.ifPresent(Trials::close);
        trials = Optional.empty();
    }

    /// Whether there is nothing left to try.
    public boolean isOver() {
        return over;
    }
}
