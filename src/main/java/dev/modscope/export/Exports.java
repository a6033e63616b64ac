package dev.modscope.export;

import dev.modscope.disk.Fs;
import dev.modscope.export.graph.GraphFiles;
import dev.modscope.export.graph.MermaidText;
import dev.modscope.export.lists.Csv;
import dev.modscope.export.lists.GraphJson;
import dev.modscope.export.lists.Markdown;
import dev.modscope.export.lists.MaterialsBill;
import dev.modscope.export.lists.Subject;
import dev.modscope.export.paper.PdfFile;
import dev.modscope.export.paper.PngFile;
import dev.modscope.export.paper.Sheet;
import dev.modscope.export.paper.SvgFile;
import dev.modscope.layout.Drawing;
import dev.modscope.layout.Drawing.Box;
import dev.modscope.layout.LayeredLayout;
import dev.modscope.layout.SelectedGraph;
import dev.modscope.module.ModulePath;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What is to be exported, in any format. The same answer, part and look give the same bytes, whoever asks, whenever and
/// wherever.
public final class Exports {
    private final Subject subject;
    private final Look look;
    private final SelectedGraph graph;
    private final Drawing drawing;
    private final Optional<Drawing.Rect> visible;

    /// An export of a part of an answer.
    public Exports(Subject subject, Part part, Look look) {
        this.subject = subject;
        this.look = look;
        graph = ResolvedGraph.of(subject);
        drawing = switch (part) {
            case Part.Whole whole -> LayeredLayout.onPaper(graph, whole.view());
            case Part.Visible shown -> shown.drawing();
            case Part.Chosen chosen -> LayeredLayout.onPaper(chosen.of(graph), chosen.view());
        };
        visible = part instanceof Part.Visible shown ? Optional.of(shown.rect()) : Optional.empty();
    }

    /// The bytes of a file.
    /// @throws IOException where it cannot be made, with what to do instead
    public byte[] bytes(Format format) throws IOException {
        return switch (format) {
            case PNG -> PngFile.of(sheet(), look.scale().orElse(PngFile.scale(sheet())));
            case PDF -> PdfFile.of(sheet(), look.page(), new PdfFile.Origin(subject.facts().tool(), subject.facts().date()));
            default -> text(format).getBytes(StandardCharsets.UTF_8);
        };
    }

    private String text(Format format) throws IOException {
        return switch (format) {
            case SVG -> SvgFile.of(sheet());
            case DOT -> GraphFiles.dot(shown(), subject.name());
            case MERMAID -> MermaidText.of(shown(), subject.name());
            case GRAPHML -> GraphFiles.graphMl(shown());
            case GEXF -> GraphFiles.gexf(shown(), subject.name(), subject.facts().tool());
            case JSON -> GraphJson.of(subject, graph, modules());
            case CSV -> Csv.buildList(subject);
            case CHANGES_CSV -> Csv.changes(subject);
            case MARKDOWN -> Markdown.buildList(subject);
            case CHANGES_MARKDOWN -> Markdown.changes(subject);
            case CYCLONEDX_JSON -> MaterialsBill.json(subject, ResolvedGraph.of(subject.shown()));
            case CYCLONEDX_XML -> MaterialsBill.xml(subject, ResolvedGraph.of(subject.shown()));
            case PNG, PDF -> throw new IllegalArgumentException(format.key());
        };
    }

    /// Refuses a bitmap that would be too large.
    public void checkPixels() throws IOException {
        PngFile.check(sheet(), look.scale().orElse(PngFile.scale(sheet())));
    }

    /// The pixels of the picture, for showing it.
    public BufferedImage image(double scale) throws IOException {
        return PngFile.image(sheet(), scale);
    }

    /// The page.
    public Sheet sheet() {
        Drawing page = look.legend() ? drawing : drawing.withoutLegend();
        return visible.map(rect -> Sheet.of(page, rect, subject.facts().title(), look.theme(), facts()))
                .orElseGet(() -> Sheet.of(page, subject.facts().title(), look.theme(), facts()));
    }

    /// What a person should know about a file that is written; empty where there is nothing.
    public Optional<String> warning(Format format) {
        int edges = format == Format.MERMAID ? MermaidText.edges(shown()) : 0;
        return edges > MermaidText.MOST_EDGES
                ? Optional.of("%d edges: Mermaid draws %d unless its setting maxEdges is raised; show less, or grouped"
                        .formatted(edges, MermaidText.MOST_EDGES))
                : Optional.empty();
    }

    /// The lines of the title block.
    private List<String> facts() {
        List<String> facts = new ArrayList<>();
        subject.summary().ifPresent(summary -> {
            List<String> queries = subject.facts().queries();
            facts.add("What-if" + subject.facts().name().map(name -> " “" + name + "”").orElse("") + (queries.isEmpty() ? "" : " " + String.join(", ", queries)) + ": " + summary);
        });
        subject.facts().title().ifPresent(_ -> facts.add(drawing.caption().labels().getFirst().text()));
        subject.facts().revision().ifPresent(revision -> facts.add("Source " + revision));
        subject.facts().day().ifPresent(facts::add);
        facts.add(subject.facts().tool());
        return facts;
    }

    /// The boxes that are shown, and the edges between them.
    private Drawing shown() {
        if (visible.isEmpty()) {
            return drawing;
        }
        List<Box> boxes = drawing.boxes().stream().filter(box -> box.rect().overlaps(visible.get())).toList();
        Set<String> keys = new HashSet<>();
        boxes.forEach(box -> keys.add(box.node().key()));
        return new Drawing(
                boxes, drawing.panels(), drawing.lines(),
                drawing.edges().stream()
                        .filter(edge -> keys.contains(edge.from().key()) && keys.contains(edge.to().key()))
                        .toList(),
                drawing.caption(), drawing.bounds(), drawing.highlight(), drawing.fit());
    }

    private Set<ModulePath> modules() {
        Set<ModulePath> modules = new HashSet<>();
        shown().boxes().forEach(box -> box.node().modules().forEach(module -> modules.add(module.path())));
        return modules;
    }

    /// Writes a file as a whole or not at all.
    /// @throws IOException which says why not, without the file's name
    public static void write(byte[] bytes, Path file) throws IOException {
        Path target = file.toAbsolutePath();
        Path folder = target.getParent();
        if (folder == null || Files.isDirectory(target)) {
            throw new IOException("this is a folder; name a file in it");
        }
        try {
            write(bytes, folder, target);
        } catch (AccessDeniedException e) {
            throw new IOException("permission denied", e);
        } catch (FileSystemException e) {
            String reason = Files.isDirectory(folder) ? "the file system refuses it" : folder + " cannot be made";
            throw new IOException(Optional.ofNullable(e.getReason()).orElse(reason), e);
        }
    }

    private static void write(byte[] bytes, Path folder, Path target) throws IOException {
        Path temporary = folder.resolve("." + target.getFileName() + ".part");
        Fs fs = Fs.disk();
        fs.createDirectories(folder);
        try {
            fs.delete(temporary);
            fs.create(temporary, bytes);
            fs.move(temporary, target);
        } finally {
            fs.delete(temporary);
        }
    }
}
