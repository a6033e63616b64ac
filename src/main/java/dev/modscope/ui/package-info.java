/// The JavaFX face: the application class that puts the errands in one window.
@NullMarked
package dev.modscope.ui;

import org.jspecify.annotations.NullMarked;
