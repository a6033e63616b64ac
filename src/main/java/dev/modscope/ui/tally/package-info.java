/// What a what-if changes, counted.
@NullMarked
package dev.modscope.ui.tally;

import org.jspecify.annotations.NullMarked;
