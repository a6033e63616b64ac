/// Back and forth through what was looked at and what was done.
@NullMarked
package dev.modscope.ui.travel;

import org.jspecify.annotations.NullMarked;
