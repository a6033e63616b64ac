/// What a what-if changes: the list under the graph, and its undo.
@NullMarked
package dev.modscope.ui.changes;

import org.jspecify.annotations.NullMarked;
