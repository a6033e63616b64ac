/// Pictures and tests of the window as a whole, beside its classes.
@NullMarked
package dev.modscope.ui;

import org.jspecify.annotations.NullMarked;
