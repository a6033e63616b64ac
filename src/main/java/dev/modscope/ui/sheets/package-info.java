/// Sheets that lie over the window for a moment: the command palette, the keys, what Modscope is. Each takes the keyboard
/// while it is there and gives it back.
@NullMarked
package dev.modscope.ui.sheets;

import org.jspecify.annotations.NullMarked;
