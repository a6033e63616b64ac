/// The module cache on disk in the layout of the `go` command, so that both can share one. Follows the Go Modules
/// Reference, section "Module cache".
@NullMarked
package dev.modscope.source.cache;

import org.jspecify.annotations.NullMarked;
