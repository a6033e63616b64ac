/// What lies above the shapes of the picture and beside it: its words, the frame that a hand draws, and the legend.
@NullMarked
package dev.modscope.ui.graph.words;

import org.jspecify.annotations.NullMarked;
