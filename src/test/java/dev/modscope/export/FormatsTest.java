package dev.modscope.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.modscope.export.Readers.Count;
import dev.modscope.export.lists.Matrices;
import dev.modscope.export.lists.Subject;
import dev.modscope.export.graph.GraphFiles;
import dev.modscope.export.graph.MermaidText;
import dev.modscope.export.paper.Sheet;
import dev.modscope.export.paper.SvgFile;
import dev.modscope.layout.Drawing;
import dev.modscope.layout.GraphView;
import dev.modscope.layout.LayeredLayout;
import dev.modscope.layout.SelectedGraph;
import dev.modscope.layout.Theme;
import dev.modscope.module.ModulePath;
import dev.modscope.module.ModuleVersion;
import dev.modscope.module.Shown;
import dev.modscope.module.Version;
import dev.modscope.mvs.Requirement;
import dev.modscope.resolve.compare.Cell;
import dev.modscope.resolve.compare.Matrix;
import java.awt.image.BufferedImage;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TimeZone;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/// Every format read back by a reader that is not ours.
final class FormatsTest {
    private static final String[] RAISE = {"web.example/router@v1.9.0"};

    @TempDir
    private Path home;

    private static Exports whole(Subject subject) {
        return new Exports(subject, new Part.Whole(GraphView.standard(subject.shown().buildList().modules().size())), Look.PLAIN);
    }

    @ParameterizedTest
    @CsvSource({
        "picture.PNG, PNG", "a.svg, SVG", "a.pdf, PDF", "a.gv, DOT", "a.dot, DOT", "a.mmd, MERMAID", "a.graphml, GRAPHML",
        "a.gexf, GEXF", "a.json, JSON", "a.csv, CSV", "a.changes.csv, CHANGES_CSV", "a.md, MARKDOWN",
        "a.changes.md, CHANGES_MARKDOWN", "a.cdx.json, CYCLONEDX_JSON", "bom.json, CYCLONEDX_JSON", "a.cdx.xml, CYCLONEDX_XML"
    })
    void theEndingNamesTheFormat(String file, Format format) {
        assertThat(Format.ofFile(file)).contains(format);
        assertThat(Format.ofKey(format.key())).contains(format);
        assertThat(Format.ofFile("a.gif")).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Format.class)
    void everyFormatOfASampleIsRead(Format format) throws Exception {
        Subject subject = Made.sample("webshop", home, RAISE);
        Exports exports = whole(subject);
        byte[] bytes = exports.bytes(format);
        Count count = Readers.read(format, bytes);
        String text = new String(bytes, StandardCharsets.UTF_8);
        switch (format) {
            case PNG -> assertThat(count.boxes()).isEqualTo((int) (exports.sheet().bounds().width() * 2));
            case SVG -> assertThat(text).contains("What-if web.example/router@v1.9.0: 7 upgraded, 1 added, go 1.23.0 → 1.25.0", "2023-11-14");
            case PDF -> assertThat(Readers.pdf(bytes)).contains("shop.example/webshop", "csrf", "What-if web.example/router@v1.9.0");
            case DOT, GRAPHML, GEXF, MERMAID -> assertThat(count).isEqualTo(new Count(68, 116));
            case JSON -> assertThat(count.boxes()).isEqualTo(68);
            case CSV -> assertThat(count.boxes()).isEqualTo(68);
            case CHANGES_CSV -> assertThat(text).contains("web.example/router,upgraded,v1.6.0,v1.9.0,");
            case MARKDOWN -> assertThat(text).contains("## Changes", "## Build list", "| web.example/router | v1.9.0 | direct |");
            case CHANGES_MARKDOWN -> assertThat(text).contains("- What-if: 7 upgraded, 1 added, go 1.23.0 → 1.25.0", "- 2023-11-14");
            case CYCLONEDX_JSON, CYCLONEDX_XML -> {
                assertThat(count.boxes()).isEqualTo(67);
                assertThat(text).contains("pkg:golang/web.example/router@v1.9.0", "2023-11-14T22:13:20Z");
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Format.class)
    void hostileTextsStayTexts(Format format) throws Exception {
        byte[] bytes = whole(Made.hostile(home)).bytes(format);
        Count count = Readers.read(format, bytes);
        String text = new String(bytes, StandardCharsets.UTF_8);
        if (format != Format.PNG && format != Format.PDF) {
            assertThat(text.codePoints().filter(c -> c != '\n' && !Shown.isPrintable(c))).as("what acts on a screen").isEmpty();
        }
        int modules = Made.HOSTILE.size() + 1;
        switch (format) {
            case DOT, GRAPHML, GEXF, MERMAID, JSON -> assertThat(count.boxes()).isEqualTo(modules);
            case CSV -> assertThat(Readers.csv(text)).anyMatch(row -> row.getFirst().equals("'=cmd|'/C calc'!A0"));
            case SVG -> assertThat(text.split("</svg>", -1)).hasSize(2);
            case CYCLONEDX_JSON, CYCLONEDX_XML -> assertThat(count.boxes()).isEqualTo(modules - 1);
            case PDF -> assertThat(Readers.pdf(bytes)).contains("script>", "=title \\u202e</title>");
            case PNG, CHANGES_CSV, MARKDOWN, CHANGES_MARKDOWN -> assertThat(bytes).isNotEmpty();
        }
    }

    @Test
    void aComparisonHidesNothingEither() throws Exception {
        Matrix.Total none = new Matrix.Total(1, "", Map.of());
        Cell nothing = new Cell(Version.None.INSTANCE, "");
        Matrix matrix = new Matrix(List.of("a\u202e", "b\u007f"), List.of(new Matrix.Row(new ModulePath("evil.example/\u0085\u2066"),
                List.of(nothing, nothing))), List.of(none, none));
        for (String text : List.of(Matrices.json(matrix), Matrices.csv(matrix), Matrices.markdown(matrix), Matrices.text(matrix))) {
            assertThat(text.codePoints().filter(c -> c != '\n' && !Shown.isPrintable(c))).isEmpty();
        }
        assertThat(new ObjectMapper().readTree(Matrices.json(matrix)).at("/modules/0/module").asText()).isEqualTo("evil.example/\u0085\u2066");
    }

    /// A part of a name would stand for another module.
    @ParameterizedTest
    @EnumSource(value = Format.class, names = {"DOT", "MERMAID", "GRAPHML", "GEXF", "JSON", "CSV", "MARKDOWN", "CYCLONEDX_JSON", "CYCLONEDX_XML"})
    void longNamesStayWhole(Format format) throws Exception {
        List<String> names = Stream.of("one", "two").map(end -> "long.example" + ("/" + "z".repeat(48)).repeat(12) + "/" + end).toList();
        byte[] bytes = whole(Made.named(home, names)).bytes(format);
        Count count = Readers.read(format, bytes);
        assertThat(new String(bytes, StandardCharsets.UTF_8)).contains(names);
        switch (format) {
            case DOT, GRAPHML, GEXF, MERMAID, JSON -> assertThat(count.boxes()).isEqualTo(3);
            case CYCLONEDX_JSON, CYCLONEDX_XML -> assertThat(new String(bytes, StandardCharsets.UTF_8))
                    .contains(names.getFirst() + "@v1.0.0", names.getLast() + "@v1.0.0");
            default -> assertThat(count.boxes()).isGreaterThanOrEqualTo(3);
        }
    }

    @Test
    void theBytesDependOnNeitherLocaleNorTimeZone() throws Exception {
        Map<Format, byte[]> first = all();
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
            Map<Format, byte[]> second = all();
            first.forEach((format, bytes) -> assertThat(Arrays.equals(second.get(format), bytes)).as(format.key()).isTrue());
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
    }

    private Map<Format, byte[]> all() throws Exception {
        Exports exports = whole(Made.sample("webshop", home, RAISE));
        Map<Format, byte[]> all = new EnumMap<>(Format.class);
        for (Format format : Format.values()) {
            all.put(format, exports.bytes(format));
        }
        return all;
    }

    @Test
    void aPartAndTheChosenModulesAreSmaller() throws Exception {
        Subject subject = Made.sample("webshop", home);
        GraphView view = GraphView.standard(67);
        Exports whole = new Exports(subject, new Part.Whole(view), Look.PLAIN);
        Exports chosen = new Exports(subject,
                new Part.Chosen(Set.copyOf(subject.shown().direct()), view), Look.PLAIN.in(Theme.PRINT));
        int direct = (int) subject.shown().buildList().modules().stream()
                .filter(module -> subject.shown().direct().contains(module.path())).count();
        assertThat(Readers.read(Format.DOT, chosen.bytes(Format.DOT)).boxes()).isEqualTo(direct);
        assertThat(Readers.read(Format.JSON, chosen.bytes(Format.JSON)).boxes()).isEqualTo(direct);
        assertThat(new String(chosen.bytes(Format.SVG), StandardCharsets.UTF_8)).as("no colour in print")
                .doesNotContainPattern("#(?!([0-9a-f]{2})\\1\\1)[0-9a-f]{6}");
        assertThat(chosen.sheet().bounds().width()).isLessThan(whole.sheet().bounds().width());
    }

    @Test
    void aVisiblePartShowsWhatLiesInIt() throws Exception {
        Subject subject = Made.sample("webshop", home);
        Drawing drawing = LayeredLayout.draw(
                ResolvedGraph.of(subject.shown()), GraphView.standard(67));
        Drawing.Rect some = drawing.boxes().getFirst().rect().grown(40);
        Exports part = new Exports(subject, new Part.Visible(drawing, some), Look.PLAIN);
        int inside = (int) drawing.boxes().stream().filter(box -> box.rect().overlaps(some)).count();
        assertThat(Readers.read(Format.DOT, part.bytes(Format.DOT)).boxes()).isEqualTo(inside).isLessThan(20);
        assertThat(Readers.read(Format.PNG, part.bytes(Format.PNG)).boxes()).isGreaterThan((int) (2 * some.width()));
        assertThat(List.of(Format.SVG, Format.PDF)).allSatisfy(format -> Readers.read(format, part.bytes(format)));
    }

    @Test
    void theBytesDependOnNoOrder() throws Exception {
        SelectedGraph graph = ResolvedGraph.of(Made.sample("webshop", home));
        Set<ModulePath> direct = new HashSet<>();
        graph.marksByPath().forEach((path, marks) -> direct.addAll(marks.contains(Drawing.Mark.DIRECT) ? Set.of(path) : Set.of()));
        List<ModuleVersion> modules = new ArrayList<>(graph.modules());
        List<Requirement> requirements = new ArrayList<>(graph.requirements());
        List<String> first = drawn(SelectedGraph.of(modules, requirements, direct));
        for (long seed = 1; seed < 6; seed++) {
            Collections.shuffle(modules, new Random(seed));
            Collections.shuffle(requirements, new Random(seed));
            assertThat(drawn(SelectedGraph.of(modules, requirements, direct))).as("seed %d", seed).isEqualTo(first);
        }
    }

    private static List<String> drawn(SelectedGraph graph) {
        Drawing drawing = LayeredLayout.draw(graph, GraphView.standard(67));
        return List.of(
                SvgFile.of(Sheet.of(drawing, Optional.empty(), Theme.LIGHT, List.of())), GraphFiles.dot(drawing, "a"),
                GraphFiles.graphMl(drawing), GraphFiles.gexf(drawing, "a", "b"), MermaidText.of(drawing, "a"));
    }

    /// Two processes: their sets and maps hold things in different orders.
    @Test
    void twoProcessesWriteTheSameBytes() throws Exception {
        Map<String, String> first = exportedBy("UTC", "en", "US");
        Map<String, String> second = exportedBy("Asia/Kathmandu", "tr", "TR");
        assertThat(first).hasSize(Format.values().length);
        second.forEach((file, content) -> assertThat(content.equals(first.get(file))).as(file).isTrue());
    }

    private Map<String, String> exportedBy(String zone, String language, String country) throws Exception {
        Path project = Path.of(System.getProperty("modscope.project", "")).toAbsolutePath();
        Path folder = Files.createDirectory(home.resolve(language));
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:TieredStopAtLevel=1", "-Duser.timezone=" + zone,
                "-Duser.language=" + language, "-Duser.country=" + country, "-cp", System.getProperty("java.class.path"),
                "dev.modscope.Modscope", "export", "-C", project.resolve("sample-modules/webshop").toString(), "--get",
                RAISE[0], "--date", "2026-11-21"));
        for (Format format : Format.values()) {
            command.addAll(List.of("-o", folder.resolve("a" + format.ending()).toString()));
        }
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().putAll(Map.of(
                "GOPROXY", project.resolve("sample-modules/proxy").toUri().toString(), "GOSUMDB", "off", "GOFLAGS", "-mod=mod",
                "GOENV", "off", "GOMODCACHE", home.resolve("cache-" + language).toString(), "MODSCOPE_HOME", folder + "-home"));
        Process process = builder.start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> written = Files.list(folder)) {
            for (Path file : written.toList()) {
                files.put(file.getFileName().toString(), Files.readString(file, StandardCharsets.ISO_8859_1));
            }
        }
        return files;
    }

    @Test
    void picturesThatDifferAreToldApart() throws Exception {
        Subject subject = Made.sample("diamond", home);
        BufferedImage one = Rendered.png(whole(subject).bytes(Format.PNG));
        Subject other = new Subject(subject.shown(), Optional.empty(), subject.facts().titled("another heading"));
        BufferedImage two = Rendered.png(whole(other).bytes(Format.PNG));
        assertThatThrownBy(() -> Rendered.alike("titles", one, two.getSubimage(0, 0, one.getWidth(), one.getHeight())))
                .hasMessageContaining("share of blocks");
    }
}
