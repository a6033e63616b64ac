package dev.modscope.export;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The kinds of files, each with its name and the endings that stand for it.
public enum Format {
    /// A bitmap.
    PNG("png", ".png"),
    /// A drawing for browsers, its text as text.
    SVG("svg", ".svg"),
    /// A page to print, its text searchable.
    PDF("pdf", ".pdf"),
    /// The picture's boxes and edges for Graphviz.
    DOT("dot", ".dot .gv"),
    /// The picture's boxes and edges for Markdown on forges.
    MERMAID("mermaid", ".mmd .mermaid"),
    /// The picture's boxes and edges for graph programs.
    GRAPHML("graphml", ".graphml"),
    /// The picture's boxes and edges for Gephi.
    GEXF("gexf", ".gexf"),
    /// The modules shown, the requirements between them, and the changes.
    JSON("json", ".json"),
    /// The build list as a table.
    CSV("csv", ".csv"),
    /// What a what-if changed, as a table.
    CHANGES_CSV("changes-csv", ".changes.csv"),
    /// The build list, and what a what-if changed, for a review.
    MARKDOWN("markdown", ".md .markdown"),
    /// What a what-if changed, for a review.
    CHANGES_MARKDOWN("changes-markdown", ".changes.md"),
    /// The build list as a bill of materials.
    CYCLONEDX_JSON("cyclonedx-json", ".cdx.json bom.json"),
    /// The build list as a bill of materials.
    CYCLONEDX_XML("cyclonedx-xml", ".cdx.xml bom.xml");

    private final String key;
    private final String endings;

    Format(String key, String endings) {
        this.key = key;
        this.endings = endings;
    }

    private Stream<String> endings() {
        return Arrays.stream(endings.split(" ", -1));
    }

    /// Its name.
    public String key() {
        return key;
    }

    /// What the name of such a file ends in.
    public String ending() {
        return endings().findFirst().orElse("");
    }

    /// Whether it shows where boxes stand.
    public boolean isPicture() {
        return this == PNG || this == SVG || this == PDF;
    }

    /// Whether it depends on the view: which modules are shown, and how they are grouped.
    public boolean hasView() {
        return isPicture() || this == DOT || this == MERMAID || this == GRAPHML || this == GEXF || this == JSON;
    }

    /// Whether a heading stands in it.
    public boolean hasHeading() {
        return (hasView() && this != GRAPHML) || this == MARKDOWN || this == CHANGES_MARKDOWN;
    }

    /// The format that a file's name stands for: the longest ending decides.
    public static Optional<Format> ofFile(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(format -> format.longest(lower) > 0)
                .max(Comparator.comparingInt(format -> format.longest(lower)));
    }

    private int longest(String name) {
        return endings().filter(name::endsWith).mapToInt(String::length).max().orElse(0);
    }

    /// The format of a name.
    public static Optional<Format> ofKey(String name) {
        return Arrays.stream(values()).filter(format -> format.key.equals(name.toLowerCase(Locale.ROOT))).findFirst();
    }

    /// All names, one after the other.
    public static String keys() {
        return Arrays.stream(values()).map(Format::key).collect(Collectors.joining(", "));
    }

    /// All endings, one after the other.
    public static String allEndings() {
        return Stream.of(values()).flatMap(Format::endings).collect(Collectors.joining(" "));
    }
}
