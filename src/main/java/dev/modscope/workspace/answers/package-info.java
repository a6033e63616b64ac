/// Answers given before, for as long as nothing they were made from has changed: what a run looks at is noted, and its
/// answer is given again where every look would see the same. Stands for no section of the reference: the `go` command
/// works its answers out each time.
@NullMarked
package dev.modscope.workspace.answers;

import org.jspecify.annotations.NullMarked;
