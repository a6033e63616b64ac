/// Tests of the controls' logic.
@NullMarked
package dev.modscope.ui.controls;

import org.jspecify.annotations.NullMarked;
