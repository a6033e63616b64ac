package dev.modscope.export;

import static org.assertj.core.api.Assertions.assertThat;

import dev.modscope.export.Readers.Count;
import dev.modscope.export.lists.Subject;
import dev.modscope.layout.GraphView;
import dev.modscope.layout.Theme;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TimeZone;
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
        dev.modscope.layout.Drawing drawing = dev.modscope.layout.LayeredLayout.draw(
                ResolvedGraph.of(subject.shown()), GraphView.standard(67));
        dev.modscope.layout.Drawing.Rect some = drawing.boxes().getFirst().rect().grown(40);
        Exports part = new Exports(subject, new Part.Visible(drawing, some), Look.PLAIN);
        int inside = (int) drawing.boxes().stream().filter(box -> box.rect().overlaps(some)).count();
        assertThat(Readers.read(Format.DOT, part.bytes(Format.DOT)).boxes()).isEqualTo(inside).isLessThan(20);
        assertThat(Readers.read(Format.PNG, part.bytes(Format.PNG)).boxes()).isGreaterThan((int) (2 * some.width()));
        assertThat(List.of(Format.SVG, Format.PDF)).allSatisfy(format -> Readers.read(format, part.bytes(format)));
    }
}
