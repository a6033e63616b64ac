/// The boxes and edges of a picture as a graph for other programs: DOT, GraphML, GEXF and Mermaid.
@NullMarked
package dev.modscope.export.graph;

import org.jspecify.annotations.NullMarked;
