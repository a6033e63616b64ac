/// Tests of the pictures of the last time.
@NullMarked
package dev.modscope.ui.last;

import org.jspecify.annotations.NullMarked;
