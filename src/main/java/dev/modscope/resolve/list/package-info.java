/// What `go list -m` knows of modules: which ones arguments name, and for each its replacement, update, files, hashes and
/// what its author says of it. Where `go` refuses, so does this, in its words. Follows the Go Modules Reference, section
/// "go list -m".
@NullMarked
package dev.modscope.resolve.list;

import org.jspecify.annotations.NullMarked;
