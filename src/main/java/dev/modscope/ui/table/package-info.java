/// The requirements as a tree of rows: what the graph shows, for the keyboard and the screen reader.
@NullMarked
package dev.modscope.ui.table;

import org.jspecify.annotations.NullMarked;
