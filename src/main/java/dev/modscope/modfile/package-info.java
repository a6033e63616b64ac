/// go.mod and go.work: text to directives and back, with edits that keep every untouched byte.
/// Follows the Go Modules Reference, sections "go.mod files" and "Workspaces"; accepts and refuses what
/// `go mod edit` accepts and refuses.
@NullMarked
package dev.modscope.modfile;

import org.jspecify.annotations.NullMarked;
