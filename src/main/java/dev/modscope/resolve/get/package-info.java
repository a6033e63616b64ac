/// What `go get` does with its arguments at the level of modules: which versions they stand for, what becomes of the
/// requirements, and what it says about that. Packages are never loaded here: an argument names a module. Follows the
/// Go Modules Reference, sections "Version queries" and "`go get`", and `cmd/go/internal/modget`.
@NullMarked
package dev.modscope.resolve.get;

import org.jspecify.annotations.NullMarked;
