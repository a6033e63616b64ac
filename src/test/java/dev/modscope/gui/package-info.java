/// Tests of the running window, on JavaFX's built-in Headless platform.
@NullMarked
package dev.modscope.gui;

import org.jspecify.annotations.NullMarked;
