package dev.modscope.ui;

import dev.modscope.module.ModulePath;
import dev.modscope.module.ModuleVersion;
import dev.modscope.mvs.ModuleGraph;
import dev.modscope.resolve.Resolution;
import dev.modscope.ui.explorer.ExplorerViewModel;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javafx.animation.AnimationTimer;
import javafx.embed.swing.SwingFXUtils;
import javax.imageio.ImageIO;

/// Takes a picture of the window as a person would see it: with a module selected of which there is something to tell.
final class Snapshot extends AnimationTimer {
    private static final long PATIENCE = 60_000_000_000L;
    private static final int CALM = 6;

    private final MainWindow window;
    private final ExplorerViewModel explorer;
    private final Path file;
    private Runnable done = () -> {};
    private long started;
    private boolean selected;
    private int calm;

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
        boolean ready = window.settled() && (!selected || told());
        calm = ready ? calm + 1 : 0;
        if (calm < CALM && now - started < PATIENCE) {
            return;
        }
        calm = 0;
        Optional<ModulePath> telling = explorer.shownProperty().get().flatMap(Snapshot::telling);
        if (!selected && telling.isPresent() && now - started < PATIENCE) {
            selected = true;
            explorer.select(telling);
            return;
        }
        stop();
        write();
        done.run();
    }

    private boolean told() {
        return explorer.whyProperty().get().isPresent() && window.versions().axisProperty().get().isPresent();
    }

    /// The module for which the most different versions are asked.
    private static Optional<ModulePath> telling(Resolution resolution) {
        ModuleGraph graph = resolution.graph();
        Map<ModulePath, Set<ModuleVersion>> asked = new HashMap<>();
        for (int i = 0; i < graph.size(); i++) {
            for (int k = 0; k < graph.requirementCount(i); k++) {
                ModuleVersion module = graph.vertex(graph.required(i, k));
                asked.computeIfAbsent(module.path(), _ -> new HashSet<>()).add(module);
            }
        }
        List<ModuleVersion> candidates = resolution.buildList().modules();
        return candidates.stream()
                .filter(module -> !module.isMain())
                .map(ModuleVersion::path)
                .max(Comparator.comparingInt((ModulePath path) -> asked.getOrDefault(path, Set.of()).size())
                        .thenComparing(Comparator.reverseOrder()));
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
            throw new UncheckedIOException(file + " cannot be written", e);
        }
    }
}
