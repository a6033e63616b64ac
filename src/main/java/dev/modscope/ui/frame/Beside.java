package dev.modscope.ui.frame;

import dev.modscope.ui.explorer.Latest;
import java.util.concurrent.Executor;
import javafx.beans.value.ObservableValue;

/// When what stands beside the picture follows it, each in its turn.
///
/// @param modules the table of modules
/// @param why what explains the selected module
/// @param waysOut what looks for ways out of a refusal
/// @param ahead what may be asked for next
/// @param changes the list of changes
/// @param inspector what else is said of the selected module
/// @param overview the workspace at a glance
/// @param list makes that list, before the first change
/// @param rows makes the rows of that table
/// @param idle what else may be found out for it when nobody waits for anything
/// @param known looks for what this machine knows of versions
/// @param figures counts what the overview tells
/// @param findings what there is to know of the answer
/// @param looking looks for that
/// @param requires what the selected module requires
/// @param revision reads which revision the files belong to
public record Beside(Calm modules, Calm why, Calm waysOut, Calm ahead, Calm changes, Calm inspector, Calm overview, Calm list,
        Latest rows, Calm idle, Latest known, Latest figures, Calm findings, Latest looking, Calm requires, Latest revision) {
    /// Frames: about a second and a half.
    private static final int UNHURRIED = 90;

    /// While the hand moves the slider all of it waits.
    public static Beside slider(ObservableValue<Boolean> moving, Executor worker, Executor ui) {
        return new Beside(new Calm(moving, 1), new Calm(moving), new Calm(moving), Calm.briefly(moving), new Calm(moving),
                new Calm(moving), new Calm(moving, 3), new Calm(moving, 40), new Latest(worker, ui),
                new Calm(moving, UNHURRIED), new Latest(worker, ui), new Latest(worker, ui),
                new Calm(moving, 4), new Latest(worker, ui), new Calm(moving, 1), new Latest(worker, ui));
    }

    /// Whether something is still to follow.
    public boolean isWaiting() {
        return modules.isWaiting() || why.isWaiting() || waysOut.isWaiting() || changes.isWaiting()
                || inspector.isWaiting() || overview.isWaiting() || rows.busyProperty().get() || figures.busyProperty().get()
                || findings.isWaiting() || looking.busyProperty().get() || requires.isWaiting();
    }
}
