/// The opened workspace as the window sees it: what is selected, what is running, what the person allowed.
@NullMarked
package dev.modscope.ui.explorer;

import org.jspecify.annotations.NullMarked;
