package dev.modscope.ui.export;

import static org.assertj.core.api.Assertions.assertThat;

import dev.modscope.cli.Cli;
import dev.modscope.cli.Surroundings;
import dev.modscope.export.Format;
import dev.modscope.export.paper.PageSize;
import dev.modscope.layout.GraphView;
import dev.modscope.layout.LayeredLayout;
import dev.modscope.export.ResolvedGraph;
import dev.modscope.layout.Theme;
import dev.modscope.module.ModulePath;
import dev.modscope.ui.explorer.ExplorerViewModel;
import dev.modscope.ui.explorer.Opened;
import dev.modscope.ui.explorer.Settings;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/// The export dialog without its window.
final class ExportViewModelTest {
    private static final GraphView VIEW = GraphView.standard(67);

    @TempDir
    private Path home;

    private static ExportViewModel over(ExplorerViewModel explorer) {
        return over(explorer, Set.of());
    }

    private static ExportViewModel over(ExplorerViewModel explorer, Set<ModulePath> marked) {
        return new ExportViewModel(explorer, () -> {
            var drawing = explorer.shownProperty().get().map(r -> LayeredLayout.draw(ResolvedGraph.of(r), VIEW));
            return new ExportViewModel.Seen(VIEW, drawing, drawing.map(d -> d.boxes().getFirst().rect().grown(60)), marked);
        }, Runnable::run, Runnable::run);
    }

    private ExplorerViewModel webshop(Settings settings) {
        ExplorerViewModel explorer = Opened.nothing(home, settings, Map.of());
        explorer.open(Opened.samples().resolve("webshop"));
        return explorer;
    }

    private static Choice choice(Format format) {
        return new Choice(format, What.VIEW, Theme.LIGHT, PageSize.FIT, 0, true, "");
    }

    @ParameterizedTest
    @EnumSource(Format.class)
    void theBytesAreThoseOfTheCommandLine(Format format) throws IOException {
        ExplorerViewModel explorer = webshop(Settings.none());
        explorer.whatIf().commit(Opened.path("web.example/router"), Opened.version("v1.9.0"));
        ExportViewModel model = over(explorer);
        model.show();
        model.choose(choice(format));
        assertThat(model.previewProperty().get()).hasValueSatisfying(p -> assertThat(p).isNotInstanceOf(Preview.Refused.class));
        model.save(home.resolve("window" + format.ending()));
        Path file = home.resolve("command" + format.ending());
        assertThat(command(file, "--get", "web.example/router@v1.9.0")).isZero();
        assertThat(home.resolve("window" + format.ending())).hasSameBinaryContentAs(file);
    }

    private int command(Path file, String... options) {
        Map<String, String> env = Map.of("GOMODCACHE", Opened.cache().toString(), "GOSUMDB", "off", "GOFLAGS", "-mod=mod",
                "GOPROXY", Opened.samples().resolve("proxy").toUri().toString());
        List<String> arguments = new ArrayList<>(List.of("export", "-o", file.toString()));
        arguments.addAll(List.of(options));
        return new Cli(new Surroundings(env, home, Opened.samples().resolve("webshop"), Optional.empty(),
                        new ByteArrayOutputStream(), new ByteArrayOutputStream()))
                .run(arguments);
    }

    @ParameterizedTest
    @CsvSource({"WHOLE, --no-group", "WHY, --why=crypto.example/hash", "AROUND, --focus=crypto.example/hash"})
    void soAreThoseOfAPartWithoutItsLegend(What what, String option) {
        ExplorerViewModel explorer = webshop(Settings.none());
        explorer.select(Optional.of(Opened.path("crypto.example/hash")));
        ExportViewModel model = over(explorer);
        model.show();
        model.choose(choice(Format.SVG).of(what).legend(false));
        model.save(home.resolve("window.svg"));
        assertThat(command(home.resolve("command.svg"), option, "--no-legend")).isZero();
        assertThat(home.resolve("window.svg")).hasSameBinaryContentAs(home.resolve("command.svg"))
                .content().doesNotContain(">requires (left to right)<");
    }

    @Test
    void whatIsMarkedIsExportedAndNothingElse() {
        ExportViewModel model = over(webshop(Settings.none()),
                Set.of(Opened.path("shop.example/webshop"), Opened.path("web.example/router"), Opened.path("crypto.example/hash")));
        assertThat(model.parts()).containsExactly(What.VIEW, What.WHOLE, What.VISIBLE, What.SELECTION);
        assertThat(What.SELECTION.words(model.selected(), model.marked())).isEqualTo("The 3 marked modules");
        model.show();
        model.choose(choice(Format.MERMAID).of(What.SELECTION));
        assertThat(((Preview.Text) model.previewProperty().get().orElseThrow()).text().lines()
                        .filter(line -> line.matches(" +n\\d+\\[.*")))
                .hasSize(3)
                .anyMatch(line -> line.contains("web.example/router"));
    }

    @Test
    void theChoiceIsRememberedWithoutTheHeading() {
        Settings settings = Settings.in(home);
        ExportViewModel model = over(webshop(settings));
        model.show();
        model.choose(new Choice(Format.PDF, What.WHOLE, Theme.PRINT, PageSize.A3, 2, false, "Review"));
        assertThat(Choice.kept(Settings.in(home)))
                .isEqualTo(new Choice(Format.PDF, What.WHOLE, Theme.PRINT, PageSize.A3, 2, false, ""));
    }

    @Test
    void whatCannotBeReadIsRefusedAndTheFileIsNamedAsItsFormat() {
        ExportViewModel model = over(webshop(Settings.none()));
        model.show();
        model.choose(choice(Format.PDF).on(PageSize.A4));
        assertThat(model.previewProperty().get().orElseThrow()).isInstanceOfSatisfying(
                Preview.Refused.class, refused -> assertThat(refused.reason()).contains("use page A3"));
        model.choose(choice(Format.CSV));
        model.save(home.resolve("list.txt"));
        assertThat(model.savedProperty().get()).contains(home.resolve("list.txt.csv").toAbsolutePath());
        model.save(home);
        assertThat(model.savedProperty().get().map(Path::getFileName).map(Path::toString).orElse("")).endsWith(".csv");
        model.close();
        assertThat(model.openProperty().get()).isFalse();
    }

    @Test
    void partsOfASelectionAreOfferedWithOne() {
        ExplorerViewModel explorer = webshop(Settings.none());
        ExportViewModel model = over(explorer);
        assertThat(model.parts()).containsExactly(What.VIEW, What.WHOLE, What.VISIBLE);
        explorer.select(Optional.of(Opened.path("crypto.example/hash")));
        assertThat(model.parts()).containsExactly(What.values());
        model.show();
        List<Integer> boxes = new ArrayList<>();
        for (What what : What.values()) {
            model.choose(choice(Format.MERMAID).of(what));
            String text = ((Preview.Text) model.previewProperty().get().orElseThrow()).text();
            boxes.add((int) text.lines().filter(line -> line.matches(" +n\\d+\\[.*")).count());
        }
        assertThat(boxes.get(0)).isEqualTo(67).isEqualTo(boxes.get(1));
        assertThat(boxes.get(2)).as("in sight").isBetween(1, 20);
        assertThat(boxes.get(3)).as("why").isEqualTo(25);
        assertThat(boxes.get(5)).as("selection").isBetween(3, 24);
    }

    @Test
    void aPictureAndATextAreCopied() {
        ExportViewModel model = over(webshop(Settings.none()));
        model.show();
        List<String> copied = new ArrayList<>();
        model.choose(choice(Format.SVG).titled("A heading"));
        model.copy(image -> copied.add("a picture " + (image.getWidth() > 900)), copied::add);
        model.choose(choice(Format.CSV));
        model.copy(_ -> copied.add("a picture"), copied::add);
        assertThat(copied).satisfiesExactly(
                first -> assertThat(first).isEqualTo("a picture true"),
                second -> assertThat(second).startsWith("module,version,relation"));
        assertThat(Files.exists(home.resolve("modules.csv"))).isFalse();
    }

    @Test
    void theNameOfAWhatIfStandsInTheTitleBlock() {
        ExplorerViewModel explorer = webshop(Settings.none());
        explorer.whatIf().commit(Opened.path("web.example/router"), Opened.version("v1.9.0"));
        ExportViewModel model = over(explorer);
        model.show();
        for (String name : List.of("What-if 1", "Router first")) {
            explorer.whatIf().rename(name);
            model.choose(choice(Format.SVG).of(What.WHOLE));
            model.choose(choice(Format.SVG));
            model.save(home.resolve(name + ".svg"));
        }
        assertThat(home.resolve("What-if 1.svg")).content().contains(">What-if web.example/router@v1.9.0: 7 upgraded");
        assertThat(home.resolve("Router first.svg")).content().contains(">What-if “Router first” web.example/router@v1.9.0: 7 upgraded");
    }

    @Test
    void aFileOfTheChosenFormatCanBeDraggedAndIsGoneWhereNobodyDid() throws IOException {
        Settings settings = Settings.in(home);
        ExportViewModel model = over(webshop(settings));
        model.show();
        model.choose(choice(Format.SVG));
        assertThat(model.dragOut().take()).as("nobody came near").isEmpty();
        model.readyToDrag();
        Path taken = model.dragOut().take().orElseThrow();
        model.save(home.resolve("saved.svg"));
        assertThat(taken).hasFileName("webshop.svg").hasSameBinaryContentAs(home.resolve("saved.svg"));
        model.readyToDrag();
        model.choose(choice(Format.PNG));
        assertThat(model.dragOut().take()).as("another format is chosen").isEmpty();
        model.readyToDrag();
        model.close();
        assertThat(folders()).as("what was taken stays").containsExactly(taken.getParent());
        Files.setLastModifiedTime(taken.getParent(), FileTime.from(Instant.now().minus(Duration.ofDays(2))));
        model.show();
        model.readyToDrag();
        assertThat(taken).as("a day later").doesNotExist();
        assertThat(folders()).hasSize(1);
    }

    private List<Path> folders() throws IOException {
        try (Stream<Path> all = Files.list(home.resolve("dragged"))) {
            return all.toList();
        }
    }

    @Test
    void withoutADataFolderThereIsNoFileToDrag() {
        ExportViewModel model = over(webshop(Settings.none()));
        model.show();
        model.readyToDrag();
        assertThat(model.dragOut().take()).isEmpty();
    }
}
