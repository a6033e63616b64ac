/// What `-mod` says and what it means: whether the go.mod file may be behind, whether the vendor folder is the source of
/// everything, and what the `go` command refuses then, in its words. Follows the Go Modules Reference, sections "Build
/// commands" and "Vendoring".
@NullMarked
package dev.modscope.workspace.mode;

import org.jspecify.annotations.NullMarked;
