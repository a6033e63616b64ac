/// The shapes of the picture as an image: drawn behind, or ahead of the answer's coming, and moved while that lasts.
@NullMarked
package dev.modscope.ui.graph.shapes;

import org.jspecify.annotations.NullMarked;
