package dev.modscope.ui.explorer;

import dev.modscope.resolve.Access;
import dev.modscope.resolve.Problem;
import dev.modscope.resolve.Progress;
import dev.modscope.resolve.governing.Cause;
import dev.modscope.resolve.governing.Governing;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;

/// Whether the network is asked for the open files: a person says so, and may say otherwise at any time. Where the work
/// is stopped, or nobody answers, what the module cache knows by then is shown.
public final class Network {
    /// Failures that another try may mend.
    private static final Set<Cause> SILENT = Set.of(Cause.PROXY, Cause.PROXY_OF_SEVERAL, Cause.WEB_PROXY);

    private final ExplorerViewModel explorer;
    private final ReadOnlyBooleanWrapper there = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper offline = new ReadOnlyBooleanWrapper();
    private Access wanted = Access.OFFLINE;
    private Optional<Path> opening = Optional.empty();
    private volatile Consumer<String> trace = _ -> {};

    Network(ExplorerViewModel explorer) {
        this.explorer = explorer;
    }

    /// Who hears of each request from now on, in the words of `go -x`, on the thread that makes it.
    public void trace(Consumer<String> listener) {
        trace = listener;
    }

    /// A request is made, or answered. On any thread.
    void heard(String request) {
        trace.accept(request);
    }

    /// A file or folder is being opened: at first as the module cache knows it.
    void begin(Path opened) {
        opening = Optional.of(opened);
        wanted = Access.OFFLINE;
    }

    /// Goes on from what the module cache knows of files that were opened.
    void goOn(Session answer) {
        opening = Optional.empty();
        Optional<Boolean> said = explorer.settings().network(answer.workspace().root());
        there.set(!answer.networkSources().isEmpty());
        offline.set(there.get());
        if (!there.get()) {
            answer.beyondLimit().ifPresentOrElse(explorer::tell, explorer::dismissBanner);
        } else if (said.isEmpty()) {
            ask(answer);
        } else if (said.get()) {
            goOnline(answer);
        } else {
            explorer.tell(new Banner.Offline(answer.unknown()));
        }
    }

    private void ask(Session open) {
        List<String> sources = open.networkSources();
        explorer.tell(new Banner.AskNetwork(sources, open.unknown()));
    }

    /// Says whether the network may be asked for the open folder, which is remembered.
    public void allow(boolean allowed) {
        explorer.session().ifPresent(open -> {
            explorer.settings().network(open.workspace().root(), allowed);
            if (allowed || (wanted == Access.OFFLINE && open.access() == Access.OFFLINE)) {
                goOn(open);
            } else {
                goOffline(open);
            }
        });
    }

    /// Goes offline, or online again, for which only a person who never allowed it for this folder is asked.
    public void switchTo(boolean away) {
        explorer.session().filter(open -> !open.networkSources().isEmpty()).ifPresent(open -> {
            Path folder = open.workspace().root();
            if (away || explorer.settings().consented(folder)) {
                allow(!away);
            } else {
                ask(open);
            }
        });
    }

    private void goOnline(Session open) {
        opening = Optional.empty();
        explorer.dismissBanner();
        offline.set(false);
        wanted = Access.NETWORK;
        explorer.answer(open.workspace(), wanted, answer -> silence(answer).ifPresent(explorer::tell));
    }

    private void goOffline(Session open) {
        offline.set(true);
        wanted = Access.OFFLINE;
        explorer.answer(open.workspace(), wanted, answer -> explorer.tell(new Banner.Offline(answer.unknown())));
    }

    /// Asks those again who did not answer.
    public void again() {
        explorer.session().ifPresent(this::goOnline);
    }

    /// The work was stopped so far on its way: what is in the module cache by now is shown.
    void stopped(Optional<Progress> reached) {
        Banner said = reached.filter(step -> step.total() > 0 && opening.isEmpty())
                .<Banner>map(step -> new Banner.Partial(step.done(), step.total()))
                .orElseGet(() -> new Banner.Stopped(opening));
        explorer.tell(said);
        if (wanted == Access.NETWORK) {
            offline.set(true);
            wanted = Access.OFFLINE;
            explorer.session().ifPresent(open ->
                    explorer.answer(open.workspace(), wanted, _ -> explorer.tell(said)));
        }
    }

    /// Goes on with what was stopped.
    public void resume() {
        opening.ifPresentOrElse(explorer::open, explorer::reload);
    }

    /// What to say where a proxy failed.
    private static Optional<Banner> silence(Session answer) {
        boolean silent = answer.base().problems().stream()
                .anyMatch(problem -> problem instanceof Problem.Unresolved(_, _, Optional<Governing> governing)
                        && governing.filter(found -> SILENT.contains(found.cause())).isPresent());
        return silent ? Optional.of(new Banner.Unanswered(answer.unknown())) : Optional.empty();
    }

    /// Whether the open files have a proxy on the network that could be asked.
    public ReadOnlyBooleanProperty thereProperty() {
        return there.getReadOnlyProperty();
    }

    /// Whether there is one, and only the module cache is asked.
    public ReadOnlyBooleanProperty offlineProperty() {
        return offline.getReadOnlyProperty();
    }
}
