/// The scenarios of a window: which one is shown, what it holds, and scenarios as files.
@NullMarked
package dev.modscope.ui.scenario;

import org.jspecify.annotations.NullMarked;
