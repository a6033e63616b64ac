/// The requirement graph on a canvas: pan, zoom, pick, highlight.
@NullMarked
package dev.modscope.ui.graph;

import org.jspecify.annotations.NullMarked;
