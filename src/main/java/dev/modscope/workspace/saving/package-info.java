/// Writes what an edit makes of the files of a workspace: all of them or none, only over what was read, and under the
/// locks that the `go` command takes.
@NullMarked
package dev.modscope.workspace.saving;

import org.jspecify.annotations.NullMarked;
