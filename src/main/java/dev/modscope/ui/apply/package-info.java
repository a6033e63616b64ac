/// Apply: what a what-if would write, side by side with what stands there, and the writing. Every byte that is written
/// was shown before.
@NullMarked
package dev.modscope.ui.apply;

import org.jspecify.annotations.NullMarked;
