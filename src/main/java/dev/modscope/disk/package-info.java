/// The one way to touch files: size limits, regular files only, atomic replacement, locks as the `go` command
/// takes them.
@NullMarked
package dev.modscope.disk;

import org.jspecify.annotations.NullMarked;
