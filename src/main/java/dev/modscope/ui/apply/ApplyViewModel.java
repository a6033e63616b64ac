package dev.modscope.ui.apply;

import dev.modscope.history.WorkTree;
import dev.modscope.module.ModuleVersion;
import dev.modscope.resolve.Comparison;
import dev.modscope.resolve.Problem;
import dev.modscope.resolve.Resolution;
import dev.modscope.ui.explorer.ExplorerViewModel;
import dev.modscope.ui.explorer.Latest;
import dev.modscope.ui.explorer.Texts;
import dev.modscope.workspace.Edit;
import dev.modscope.workspace.MainModule;
import dev.modscope.workspace.Workspace;
import dev.modscope.workspace.saving.Doubt;
import dev.modscope.workspace.saving.FileChange;
import dev.modscope.workspace.saving.Saving;
import dev.modscope.workspace.saving.SavingException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;

/// What the shown what-if would write, and the writing of it. A file that is not what was read is never written over;
/// afterwards the answer for the files as they now are is held against the one that was shown.
public final class ApplyViewModel {
    private final ExplorerViewModel explorer;
    private final Latest latest;
    private final ReadOnlyObjectWrapper<Optional<Proposal>> proposal = new ReadOnlyObjectWrapper<>(Optional.empty());
    private Optional<Resolution> promised = Optional.empty();
    private Consumer<String> reverted = _ -> {};
    private boolean again;

    /// What is proposed to be written, and the commands that would do the same.
    ///
    /// @param planned the files and what should be known of them
    /// @param commands a `go get` a main module
    /// @param doubts why a file may be better left alone
    /// @param refusal why it was not written; empty before the first try
    /// @param stale whether that was because a file is not what was read any longer
    public record Proposal(Comparison.Planned planned, List<String> commands, List<Doubt> doubts, String refusal, boolean stale) {
        public Proposal {
            commands = List.copyOf(commands);
            doubts = List.copyOf(doubts);
        }

        /// The files that change.
        public List<FileChange> files() {
            return planned.files().stream().filter(FileChange::changes).toList();
        }

        /// The modules that are not what a checksum says: while there is one, nothing is written.
        public List<Problem.Mismatch> mismatches() {
            return planned.preview().comparison().after().problems().stream()
                    .filter(Problem.Mismatch.class::isInstance)
                    .map(Problem.Mismatch.class::cast)
                    .toList();
        }
    }

    /// Questions are worked on by `worker` and answered on `ui`.
    public ApplyViewModel(ExplorerViewModel explorer, Executor worker, Executor ui) {
        this.explorer = explorer;
        this.latest = new Latest(worker, ui);
        explorer.baseProperty().subscribe(base -> {
            takeAway();
            base.ifPresent(this::holdAgainstPromise);
            if (again) {
                propose();
            }
        });
        explorer.whatIf().historyProperty().subscribe(_ -> close());
    }

    /// Works out what would be written.
    public void propose() {
        List<Edit> edits = explorer.whatIf().historyProperty().get().now().edits();
        if (!edits.isEmpty()) {
            latest.ask(
                    () -> {
                        Comparison.Planned planned = explorer.plan(edits);
                        return new Proposal(planned, commands(planned.preview().comparison().before().workspace(), edits),
                                Doubt.of(planned.files(), WorkTree::ignores), "", false);
                    },
                    proposed -> {
                        // Where the network is asked as well, another answer for the files is still to come.
                        again &= explorer.busyProperty().get();
                        proposal.set(Optional.of(proposed));
                    },
                    failure -> {
                        again = false;
                        explorer.fail(Texts.failure(failure));
                    });
        }
    }

    /// The commands that do the same, for a person to run: for each main module that is edited one that changes its go.mod
    /// file, and one that gets.
    static List<String> commands(Workspace workspace, List<Edit> edits) {
        Map<MainModule, StringBuilder> changes = new LinkedHashMap<>();
        Map<MainModule, StringBuilder> gets = new LinkedHashMap<>();
        for (Edit edit : edits) {
            MainModule main = workspace.mains().stream()
                    .filter(module -> module.path().equals(edit.main()))
                    .findFirst()
                    .orElseThrow();
            switch (edit) {
                case Edit.Get get -> gets.computeIfAbsent(main, at -> start(workspace, at, "get"))
                        .append(' ').append(get.path()).append('@').append(get.query());
                case Edit.Text text -> changes.computeIfAbsent(main, at -> start(workspace, at, "mod edit"))
                        .append(' ').append(quoted(text.flag()));
            }
        }
        return Stream.of(changes, gets).flatMap(map -> map.values().stream()).map(StringBuilder::toString).toList();
    }

    private static StringBuilder start(Workspace workspace, MainModule main, String verb) {
        boolean here = main.directory().equals(workspace.root());
        String in = here ? "go " : "go -C " + quoted(workspace.wayTo(main.directory())) + " ";
        return new StringBuilder(in + verb);
    }

    /// As a shell takes it for one word.
    private static String quoted(String word) {
        boolean plain = word.chars().allMatch(c -> Character.isLetterOrDigit(c) || "-_=@./+:,~!".indexOf(c) >= 0);
        return plain ? word : "'" + word.replace("'", "'\\''") + "'";
    }

    /// Takes the proposal away; nothing is written.
    public void close() {
        again = false;
        takeAway();
    }

    private void takeAway() {
        latest.cancel();
        proposal.set(Optional.empty());
    }

    /// Reads the files again, then proposes what the same what-if would write into them as they are.
    public void reapply() {
        again = true;
        explorer.reload();
    }

    /// Gives what happened to the files since they were read to `shown`.
    public void since(Consumer<List<FileChange>> shown) {
        proposal.get().ifPresent(asked -> latest.ask(() -> since(asked), shown, failure -> explorer.fail(Texts.failure(failure))));
    }

    private static List<FileChange> since(Proposal asked) throws IOException {
        List<FileChange> changes = new ArrayList<>();
        for (FileChange file : asked.files()) {
            changes.add(file.since(workspace(asked).fs()));
        }
        return changes.stream().filter(FileChange::changes).toList();
    }

    /// Writes what is proposed, unless a module is not what a checksum says.
    public void write() {
        again = false;
        proposal.get().filter(asked -> asked.mismatches().isEmpty()).ifPresent(asked -> latest.ask(
                () -> {
                    // The doubts have been shown.
                    Saving.in(workspace(asked).env()).anyway().write(asked.files());
                    return asked;
                },
                this::written,
                failure -> proposal.set(Optional.of(new Proposal(
                        asked.planned(), asked.commands(), asked.doubts(), String.valueOf(failure.getMessage()),
                        failure instanceof SavingException refused && refused.isStale())))));
    }

    private static Workspace workspace(Proposal proposal) {
        return proposal.planned().preview().comparison().before().workspace();
    }

    private void written(Proposal done) {
        promised = Optional.of(done.planned().preview().comparison().after());
        List<FileChange> back = done.files().stream()
                .filter(file -> !file.isNew())
                .map(FileChange::reversed)
                .toList();
        explorer.whatIf().clear();
        explorer.written(names(done.files()), () -> revert(done, back));
    }

    private static String names(List<FileChange> files) {
        List<String> names = new ArrayList<>();
        for (FileChange file : files) {
            names.add(String.valueOf(file.file().getFileName()));
        }
        return String.join(", ", names);
    }

    private void revert(Proposal done, List<FileChange> back) {
        latest.ask(
                () -> {
                    Saving.in(workspace(done).env()).anyway().write(back);
                    return back;
                },
                files -> {
                    reverted.accept(names(files));
                    explorer.dismissBanner();
                    explorer.reload();
                },
                failure -> explorer.fail(failure instanceof SavingException refused && refused.isStale()
                        ? Texts.of("apply.revert.stale", names(back)) : String.valueOf(failure.getMessage())));
    }

    /// Who hears which files were put back as they were.
    public void whenReverted(Consumer<String> listener) {
        reverted = listener;
    }

    /// Any difference between the answer and what was shown before writing is told.
    private void holdAgainstPromise(Resolution base) {
        promised.ifPresent(wanted -> {
            promised = Optional.empty();
            Set<ModuleVersion> differing = new HashSet<>(base.buildList().modules());
            Set<ModuleVersion> expected = new HashSet<>(wanted.buildList().modules());
            Set<ModuleVersion> both = new HashSet<>(differing);
            both.retainAll(expected);
            differing.addAll(expected);
            differing.removeAll(both);
            if (!differing.isEmpty()) {
                explorer.fail(Texts.of("apply.differs", differing.size(), differing.iterator().next()));
            }
        });
    }

    /// What would be written; empty while nobody asked.
    public ReadOnlyObjectProperty<Optional<Proposal>> proposalProperty() {
        return proposal.getReadOnlyProperty();
    }

    /// Whether what is proposed may be written now.
    public ObservableValue<Boolean> writableProperty() {
        return proposal.flatMap(asked -> latest.busyProperty().map(
                busy -> !busy && asked.filter(each -> each.mismatches().isEmpty()).isPresent()));
    }

    /// Whether the files are being worked out or written.
    public ReadOnlyBooleanProperty busyProperty() {
        return latest.busyProperty();
    }
}
