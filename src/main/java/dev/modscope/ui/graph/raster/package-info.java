/// Shapes into pixels, on whatever thread: lines, rounded boxes and dashes with smooth edges, without a toolkit. The
/// window's toolkit takes 20 to 120 µs a stroke; this takes a microsecond or two.
@NullMarked
package dev.modscope.ui.graph.raster;

import org.jspecify.annotations.NullMarked;
