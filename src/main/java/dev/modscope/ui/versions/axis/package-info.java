/// The axis of the version slider: its stops in Go's order, what is special about each, and the ways from one to another.
@NullMarked
package dev.modscope.ui.versions.axis;

import org.jspecify.annotations.NullMarked;
