package dev.modscope.ui;

import dev.modscope.module.ModulePath;
import dev.modscope.module.ModuleVersion;
import dev.modscope.module.SemVer;
import dev.modscope.resolve.Comparison;
import dev.modscope.resolve.Resolution;
import dev.modscope.ui.explorer.ExplorerViewModel;
import dev.modscope.ui.explorer.Texts;
import dev.modscope.ui.modules.Overview;
import dev.modscope.ui.versions.axis.Stop;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import javafx.animation.AnimationTimer;
import javafx.embed.swing.SwingFXUtils;
import javax.imageio.ImageIO;

/// Takes a picture of the window as a person would see it at work: with a module selected of which there is something to
/// tell, and a what-if on the way. Looks once a frame whether the window has come to rest.
final class Snapshot extends AnimationTimer {
    private static final long PATIENCE = 45_000_000_000L;
    private static final int CALM = 4;
    private static final int CONTESTED = 3;
    private static final int TRIES = 9;
    private static final int ENOUGH = 8;

    private final MainWindow window;
    private final ExplorerViewModel explorer;
    private final Path file;
    private final Deque<ModulePath> candidates = new ArrayDeque<>();
    private Runnable done = () -> {};
    private Optional<ModulePath> best = Optional.empty();
    private int most;
    private boolean decided;
    private Step step = Step.OPENING;
    private long started;
    private int calm;

    private enum Step {
        OPENING,
        SELECTING,
        PREVIEWING,
        SHOOTING
    }

    Snapshot(MainWindow window, ExplorerViewModel explorer, Path file) {
        this.window = window;
        this.explorer = explorer;
        this.file = file;
    }

    void take(Runnable whenDone) {
        done = whenDone;
        start();
    }

    @Override
    public void handle(long now) {
        started = started == 0 ? now : started;
        boolean late = now - started > PATIENCE;
        calm = atRest() ? calm + 1 : 0;
        if (late || calm >= CALM) {
            calm = 0;
            step = late ? Step.SHOOTING : next();
            if (step == Step.SHOOTING && (late || atRest())) {
                stop();
                write();
                done.run();
            }
        }
    }

    /// Whether everything asked for is on the screen; a workspace that cannot be opened comes to rest too.
    private boolean atRest() {
        boolean refused = !explorer.busyProperty().get() && explorer.shownProperty().get().isEmpty();
        boolean listed = window.versions().axisProperty().get().isPresent()
                || !window.versions().noticeProperty().get().isEmpty();
        boolean told = explorer.selectionProperty().get().isEmpty()
                || (explorer.whyProperty().get().isPresent() && listed);
        return refused || (window.settled() && told);
    }

    private Step next() {
        return switch (step) {
            case OPENING -> {
                explorer.shownProperty().get().ifPresent(this::propose);
                yield select();
            }
            case SELECTING -> preview();
            case PREVIEWING -> judge();
            case SHOOTING -> Step.SHOOTING;
        };
    }

    /// Modules over which their requirers disagree, then those that a main module requires.
    private void propose(Resolution resolution) {
        Overview overview = Overview.of(resolution);
        Stream<ModulePath> direct = resolution.buildList().modules().stream()
                .filter(module -> !module.isMain() && resolution.direct().contains(module.path()))
                .sorted(Comparator.comparingInt(module -> -requirements(resolution, module)))
                .map(ModuleVersion::path);
        Stream<ModulePath> contested = overview.contested().stream().map(Overview.Entry::path).limit(CONTESTED);
        Stream.concat(contested, direct)
                .distinct()
                .filter(path -> resolution.buildList().selected(path) instanceof SemVer)
                .limit(TRIES)
                .forEach(candidates::add);
        best = Optional.ofNullable(candidates.peek());
    }

    private static int requirements(Resolution resolution, ModuleVersion module) {
        int index = resolution.graph().indexOf(module);
        return index < 0 ? 0 : resolution.graph().requirementCount(index);
    }

    private Step select() {
        Optional<ModulePath> candidate = Optional.ofNullable(candidates.poll());
        explorer.select(candidate.or(() -> best));
        if (candidate.isPresent() || (best.isPresent() && !decided)) {
            decided = candidate.isEmpty();
            return Step.SELECTING;
        }
        return Step.SHOOTING;
    }

    private Step preview() {
        OptionalInt latest = window.versions().axisProperty().get()
                .map(axis -> axis.indexOf(Stop.Mark.LATEST)).orElse(OptionalInt.empty());
        if (latest.isEmpty()) {
            return decided ? Step.SHOOTING : select();
        }
        window.versions().moveTo(latest.getAsInt());
        return Step.PREVIEWING;
    }

    private Step judge() {
        List<?> changes = explorer.whatIf().comparisonProperty().get().map(Comparison::changes).orElse(List.of());
        if (decided || changes.size() >= ENOUGH) {
            return Step.SHOOTING;
        }
        if (changes.size() > most) {
            most = changes.size();
            best = explorer.selectionProperty().get();
        }
        window.versions().revert();
        return select();
    }

    private void write() {
        BufferedImage image = SwingFXUtils.fromFXImage(window.scene().snapshot(null), null);
        try {
            Path folder = file.toAbsolutePath().getParent();
            if (folder != null) {
                Files.createDirectories(folder);
            }
            ImageIO.write(image, "png", file.toFile());
        } catch (IOException e) {
            explorer.fail(Texts.failure(e));
        }
    }
}
