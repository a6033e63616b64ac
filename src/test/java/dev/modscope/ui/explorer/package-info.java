/// Tests of the room of the same name.
@NullMarked
package dev.modscope.ui.explorer;

import org.jspecify.annotations.NullMarked;
