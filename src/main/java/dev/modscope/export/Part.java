package dev.modscope.export;

import dev.modscope.layout.Drawing;
import dev.modscope.layout.Drawing.Rect;
import dev.modscope.layout.GraphView;
import dev.modscope.layout.SelectedGraph;
import dev.modscope.module.ModulePath;
import java.util.HashSet;
import java.util.Set;

/// What of a graph is exported.
public sealed interface Part {
    /// A view of it, laid out anew: the same view gives the same picture, whatever was looked at before.
    record Whole(GraphView view) implements Part {}

    /// What a window shows of a drawing.
    record Visible(Drawing drawing, Rect rect) implements Part {}

    /// Some modules and the requirements between them.
    record Chosen(Set<ModulePath> modules, GraphView view) implements Part {
        public Chosen {
            modules = Set.copyOf(modules);
        }

        /// The graph of these modules alone.
        SelectedGraph of(SelectedGraph graph) {
            return graph.only(modules);
        }
    }

    /// Modules and those directly beside them.
    static Set<ModulePath> beside(SelectedGraph graph, Set<ModulePath> modules) {
        Set<ModulePath> all = new HashSet<>(modules);
        graph.requirements().forEach(edge -> {
            if (modules.contains(edge.from().path()) || modules.contains(edge.to().path())) {
                all.add(edge.from().path());
                all.add(edge.to().path());
            }
        });
        return all;
    }
}
