/// The go.mod and go.work files that a verb edits: where they are, their text, and putting a new text in its place.
@NullMarked
package dev.modscope.workspace.files;

import org.jspecify.annotations.NullMarked;
