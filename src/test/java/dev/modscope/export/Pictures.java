package dev.modscope.export;

import dev.modscope.layout.Corpus;
import dev.modscope.layout.Drawing;
import dev.modscope.layout.GraphView;
import dev.modscope.layout.GraphView.Focus;
import dev.modscope.layout.LayeredLayout;
import dev.modscope.layout.SelectedGraph;
import dev.modscope.layout.Theme;
import dev.modscope.module.ModulePath;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/// Writes pictures of the corpora into a folder and prints how long their layouts take: `main FOLDER`, for looking at.
final class Pictures {
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
                write(folder, name + "-plain", graph, view.reduced(false));
            }
        }
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
        if (drawing.bounds().width() < Exports.LARGEST && drawing.bounds().height() < Exports.LARGEST) {
            Exports.write(drawing, Theme.LIGHT, folder.resolve(name + ".png"));
            Exports.write(drawing, Theme.DARK, folder.resolve(name + "-dark.png"));
            Exports.write(drawing, Theme.LIGHT, folder.resolve(name + ".svg"));
        }
    }
}
