/// What stands around the errands in every window: the bar that says what a person should know, the status line, the
/// welcome of an empty window, light and dark, file dialogs, and the one door to the toolkit's thread.
@NullMarked
package dev.modscope.ui.frame;

import org.jspecify.annotations.NullMarked;
