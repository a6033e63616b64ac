/// The text of the go.mod and go.work files, with what is selected and who holds it beside the lines.
@NullMarked
package dev.modscope.ui.source;

import org.jspecify.annotations.NullMarked;
