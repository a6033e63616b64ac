/// What is written in the picture and beside it: the pen that has fonts, and the legend.
@NullMarked
package dev.modscope.ui.graph.words;

import org.jspecify.annotations.NullMarked;
