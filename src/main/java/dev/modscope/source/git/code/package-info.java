/// What a module is in its repository: which tags are versions, which folder holds it, which pseudo-version a commit has,
/// and its zip file. Follows the Go Modules Reference, section "Version control systems", and the `go` command where that
/// is more exact.
@NullMarked
package dev.modscope.source.git.code;

import org.jspecify.annotations.NullMarked;
