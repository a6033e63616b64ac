/// What a window looked like when a workspace was opened the last time: shown at once where the files are still the same,
/// until the workspace is read and drawn.
@NullMarked
package dev.modscope.ui.last;

import org.jspecify.annotations.NullMarked;
