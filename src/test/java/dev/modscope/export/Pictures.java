package dev.modscope.export;

import dev.modscope.export.paper.PngFile;
import dev.modscope.export.paper.Sheet;
import dev.modscope.export.paper.SvgFile;
import dev.modscope.layout.Corpus;
import dev.modscope.layout.Drawing;
import dev.modscope.layout.Drawing.Highlight;
import dev.modscope.layout.Drawing.Mark;
import dev.modscope.layout.GraphView;
import dev.modscope.layout.GraphView.Focus;
import dev.modscope.layout.LayeredLayout;
import dev.modscope.layout.SelectedGraph;
import dev.modscope.layout.Theme;
import dev.modscope.module.ModulePath;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Writes pictures of the corpora into a folder and prints how long their layouts take: `main FOLDER`, for looking at.
final class Pictures {
    private static final List<Mark> SIGNED = List.of(Mark.REPLACED, Mark.RETRACTED, Mark.DEPRECATED, Mark.UNRESOLVED,
            Mark.ADDED, Mark.REMOVED, Mark.UPGRADED, Mark.DOWNGRADED);

    private Pictures() {}

    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[0]);
        List<String> names = arguments.length > 1 ? List.of(arguments).subList(1, arguments.length) : Corpus.names();
        for (String name : names) {
            SelectedGraph graph = Corpus.graph(name);
            GraphView view = GraphView.standard(graph.modules().size());
            write(folder, name, graph, view);
            write(folder, name + "-all", graph, view.grouped(false));
            if (name.equals("kubernetes")) {
                write(folder, name + "-why", graph, view.on(Focus.why(new ModulePath("google.golang.org/grpc"))));
                write(folder, name + "-open", graph, view.open("go.etcd.io", true));
                marked(folder, graph, view);
                write(folder, name + "-plain", graph, view.reduced(false));
            }
        }
    }

    /// Every sign, and a chain brought forward.
    private static void marked(Path folder, SelectedGraph graph, GraphView view) throws IOException {
        Map<ModulePath, Set<Mark>> marks = new HashMap<>();
        for (int i = 0; i < graph.modules().size(); i++) {
            Mark mark = SIGNED.get(i % SIGNED.size());
            marks.put(graph.modules().get(i).path(), i % 3 == 0 ? Set.of(mark) : Set.of());
        }
        SelectedGraph marked = graph.marked(marks).onGo("1.24.0");
        GraphView why = view.on(Focus.why(new ModulePath("google.golang.org/grpc")));
        Drawing drawing = LayeredLayout.draw(marked, why);
        Highlight light = new Highlight(Set.of("google.golang.org/grpc"),
                List.of("k8s.io/kubernetes", "k8s.io/kubelet", "k8s.io/apiserver", "go.etcd.io/etcd/server/v3"), Set.of(), true);
        save(drawing.with(light), Theme.LIGHT, folder.resolve("marked.png"));
        save(drawing.with(light), Theme.DARK, folder.resolve("marked-dark.png"));
        Drawing before = LayeredLayout.draw(graph, view);
        save(LayeredLayout.draw(graph, view.open("go.etcd.io", true), before), Theme.LIGHT, folder.resolve("opened.png"));
        Drawing selected = LayeredLayout.draw(graph, view).with(
                new Highlight(Set.of("google.golang.org (group)"), List.of(), Set.of(), true));
        save(selected, Theme.LIGHT, folder.resolve("selected.png"));
    }

    private static void write(Path folder, String name, SelectedGraph graph, GraphView view) throws IOException {
        Drawing drawing = LayeredLayout.draw(graph, view);
        double best = Double.MAX_VALUE;
        for (int i = 0; i < 30; i++) {
            long start = System.nanoTime();
            drawing = LayeredLayout.draw(graph, view);
            best = Math.min(best, (System.nanoTime() - start) / 1e6);
        }
        System.out.printf("%-20s %5.1f ms  %4d boxes %5d lines  %.0f × %.0f  %s%n", name, best, drawing.boxes().size(),
                drawing.lines().size(), drawing.bounds().width(), drawing.bounds().height(),
                drawing.caption().labels().get(1).text());
        if (drawing.bounds().width() < PngFile.LARGEST && drawing.bounds().height() < PngFile.LARGEST) {
            save(drawing, Theme.LIGHT, folder.resolve(name + ".png"));
            save(drawing, Theme.DARK, folder.resolve(name + "-dark.png"));
            save(drawing, Theme.LIGHT, folder.resolve(name + ".svg"));
        }
    }

    private static void save(Drawing drawing, Theme theme, Path file) throws IOException {
        Sheet sheet = Sheet.of(drawing, Optional.empty(), theme, List.of());
        boolean svg = file.toString().endsWith(".svg");
        Exports.write(svg ? SvgFile.of(sheet).getBytes(StandardCharsets.UTF_8) : PngFile.of(sheet, PngFile.scale(sheet)), file);
    }
}
