/// Controls that any errand may use.
@NullMarked
package dev.modscope.ui.controls;

import org.jspecify.annotations.NullMarked;
