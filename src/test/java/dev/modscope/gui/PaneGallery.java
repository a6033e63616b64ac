package dev.modscope.gui;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import atlantafx.base.theme.Theme;
import dev.modscope.module.ModulePath;
import dev.modscope.module.Version;
import dev.modscope.resolve.Change;
import dev.modscope.resolve.explain.Explanation;
import dev.modscope.resolve.VersionAxis;
import dev.modscope.ui.changes.ChangesView;
import dev.modscope.ui.changes.ChangesViewModel;
import dev.modscope.ui.tally.ChangeTally;
import dev.modscope.ui.versions.FakeModules;
import dev.modscope.ui.versions.InspectorView;
import dev.modscope.ui.versions.ModuleFacts;
import dev.modscope.ui.versions.VersionsViewModel;
import dev.modscope.ui.versions.Wishes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.animation.PauseTransition;
import javafx.application.Platform;
import javafx.beans.property.SimpleObjectProperty;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.Scene;
import javafx.scene.SceneAntialiasing;
import javafx.scene.layout.Region;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import javafx.util.Duration;
import javax.imageio.ImageIO;

/// Pictures of the inspector and the change list with played modules, light and dark, for looking at:
/// the first argument is the folder they are written to.
public final class PaneGallery {
    private PaneGallery() {}

    static void main(String[] arguments) throws Exception {
        Path folder = Files.createDirectories(Path.of(arguments[0]));
        Platform.startup(() -> shoot(
                folder, "light", new PrimerLight(), () -> shoot(folder, "dark", new PrimerDark(), Platform::exit)));
    }

    private static void shoot(Path folder, String name, Theme theme, Runnable next) {
        javafx.application.Application.setUserAgentStylesheet(theme.getUserAgentStylesheet());
        
        HBox all = new HBox(12, pane(inspector(text(), 0)), pane(inspector(text(), 4)), pane(inspector(grpc(), -6)),
                pane(inspector(pseudo(), 0)));

        VBox page = new VBox(12, all, changes());
        page.setStyle("-fx-background-color: -color-bg-inset; -fx-padding: 8;");
        Stage stage = new Stage();
        stage.setX(0);
        stage.setY(0);
        stage.setScene(new Scene(page, 1440, 940, false, SceneAntialiasing.BALANCED));
        stage.show();
        PauseTransition settled = new PauseTransition(Duration.millis(400));
        settled.setOnFinished(_ -> {
            save(stage, folder.resolve("panes-" + name + ".png"));
            stage.close();
            next.run();
        });
        settled.play();
    }

    private static void save(Stage stage, Path file) {
        try {
            ImageIO.write(SwingFXUtils.fromFXImage(stage.getScene().snapshot(null), null), "png", file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InspectorView pane(InspectorView view) {
        view.setPrefSize(340, 690);
        view.setMinWidth(340);
        view.setMaxWidth(340);
        return view;
    }

    private record Played(ModuleFacts facts, Explanation explanation, VersionAxis axis) {}

    private static InspectorView inspector(Played played, int moved) {
        SimpleObjectProperty<Runnable> answer = new SimpleObjectProperty<>(() -> {});
        VersionsViewModel model = new VersionsViewModel(
                FakeModules.inquiry(played.facts(), played.explanation(), played.axis(), Map.of(
                        "k8s.io/apimachinery", "v0.36.0",
                        "golang.org/x/tools", "v0.44.0",
                        "golang.org/x/net", "v0.53.0",
                        "golang.org/x/crypto", "v0.50.0")),
                new Wishes((_, _) -> answer.get().run(), (_, _) -> {}, () -> {}, (_, _) -> {}),
                Runnable::run,
                Runnable::run);
        answer.set(() -> model.answered(Optional.of(ChangeTally.of(someChanges(), 280, 283))));
        model.show(Optional.of(played.facts().path()));
        if (moved != 0) {
            model.moveTo(model.positionProperty().get() + moved);
        }
        return new InspectorView(model, new InspectorView.Beside(new javafx.scene.layout.Region(), new javafx.scene.layout.Region(), new javafx.beans.property.SimpleObjectProperty<>(List.of()), Runnable::run), _ -> {}, _ -> {});
    }

    private static Played text() {
        String path = "golang.org/x/text";
        List<String> versions = new ArrayList<>(List.of("v0.1.0", "v0.2.0", "v0.3.0"));
        IntStream.rangeClosed(1, 8).forEach(i -> versions.add("v0.3." + i));
        IntStream.rangeClosed(4, 40).forEach(i -> versions.add("v0." + i + ".0"));
        versions.set(versions.indexOf("v0.31.0"), "v0.31.0!");
        return new Played(
                new ModuleFacts(
                        new ModulePath(path), FakeModules.version("v0.36.0"), ModuleFacts.Role.INDIRECT,
                        Optional.of(Version.of(ModulePath.GO, "1.25.0")), Optional.empty()),
                FakeModules.explanation(path, "v0.36.0", true,
                        "k8s.io/kubernetes k8s.io/apimachinery@v0.36.0 golang.org/x/net@v0.53.0 golang.org/x/text@v0.36.0",
                        "v0.36.0: golang.org/x/net@v0.53.0 golang.org/x/crypto@v0.50.0 golang.org/x/tools@v0.44.0 k8s.io/apimachinery@v0.36.0",
                        "v0.31.0: google.golang.org/genproto/googleapis/api@v0.0.0-20251202230838-ff82c1b0f217 google.golang.org/grpc@v1.79.3",
                        "v0.14.0: github.com/aws/aws-sdk-go-v2/service/internal/endpoint-discovery@v1.9.2"),
                FakeModules.axis(path, "v0.36.0", versions.toArray(new String[0])));
    }

    private static Played grpc() {
        String path = "go.etcd.io/etcd/client/v3";
        return new Played(
                new ModuleFacts(
                        new ModulePath(path), FakeModules.version("v3.6.2"), ModuleFacts.Role.DIRECT,
                        Optional.of(Version.of(ModulePath.GO, "1.24.0")), Optional.empty()),
                FakeModules.explanation(path, "v3.6.2", false,
                        "k8s.io/kubernetes go.etcd.io/etcd/client/v3@v3.6.2",
                        "v3.6.2: k8s.io/kubernetes",
                        "v3.5.9: k8s.io/apiserver@v0.36.0 k8s.io/kms@v0.36.0"),
                deprecated(FakeModules.axis(path, "v3.6.2",
                        "v3.5.0", "v3.5.1", "v3.5.2!", "v3.5.3!", "v3.5.4", "v3.5.8", "v3.5.9", "v3.5.10#", "v3.5.11",
                        "v3.6.0-alpha.0", "v3.6.0-rc.1", "v3.6.0", "v3.6.1", "v3.6.2", "v3.6.3", "v3.6.4", "v3.7.0")));
    }

    private static VersionAxis deprecated(VersionAxis axis) {
        return new VersionAxis(
                axis.path(), axis.stops(), axis.selected(),
                Optional.of("use go.etcd.io/etcd/client/v4 instead; this major version gets security fixes only."),
                Optional.of("proxy.example.com: the list of versions could not be read (HTTP 503). Showing the module cache."), axis.goLines());
    }

    private static Played pseudo() {
        String path = "github.com/munnerz/goautoneg";
        String version = "v0.0.0-20191010083416-a7dc8b61c822";
        return new Played(
                new ModuleFacts(
                        new ModulePath(path), FakeModules.version(version), ModuleFacts.Role.INDIRECT,
                        Optional.empty(), Optional.of("../fork/goautoneg")),
                FakeModules.explanation(path, version, true, ""),
                FakeModules.axis(path, version, "v0.0.0-20120707110453-a547fc61f48d", version));
    }

    private static ChangesView changes() {
        ChangesViewModel model = new ChangesViewModel();
        model.answered(ChangeTally.of(someChanges(), 280, 282), someChanges());
        model.refused("go: golang.org/x/text@v0.40.0 requires go >= 1.27 (running go 1.26.8)");
        ChangesView view = new ChangesView(
                model,
                new ChangesView.Steps(
                        () -> {}, new SimpleObjectProperty<>(true), () -> {}, new SimpleObjectProperty<>(false),
                        () -> {}, () -> {}, new SimpleObjectProperty<>(true), _ -> {}),
                new Region(),
                _ -> {});
        view.setPrefHeight(230);
        view.setMinHeight(230);
        return view;
    }

    private static List<Change> someChanges() {
        String tools = "k8s.io/kubernetes golang.org/x/text@v0.40.0 golang.org/x/tools@v0.47.0";
        return List.of(
                new Change.Upgraded(new ModulePath("golang.org/x/mod"), FakeModules.version("v0.33.0"),
                        FakeModules.version("v0.36.0"), FakeModules.path(tools + " golang.org/x/mod@v0.36.0")),
                new Change.Upgraded(new ModulePath("golang.org/x/text"), FakeModules.version("v0.36.0"),
                        FakeModules.version("v0.40.0"), FakeModules.path("k8s.io/kubernetes")),
                new Change.Upgraded(new ModulePath("golang.org/x/tools"), FakeModules.version("v0.44.0"),
                        FakeModules.version("v0.47.0"), FakeModules.path(tools)),
                new Change.Added(new ModulePath("golang.org/x/telemetry"),
                        FakeModules.version("v0.0.0-20251203150158-8fff8a5912fc"),
                        FakeModules.path(tools + " golang.org/x/telemetry@v0.0.0-20251203150158-8fff8a5912fc")),
                new Change.Removed(new ModulePath("github.com/old/thing"), FakeModules.version("v1.0.0"),
                        FakeModules.path("k8s.io/kubernetes")),
                new Change.Upgraded(ModulePath.GO, Version.of(ModulePath.GO, "1.25.0"), Version.of(ModulePath.GO, "1.26.0"),
                        FakeModules.path("k8s.io/kubernetes golang.org/x/text@v0.40.0 go@1.26.0")));
    }
}
