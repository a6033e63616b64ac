/// The main modules on disk and the Go environment that governs them: what is opened, edited and saved. Follows the
/// Go Modules Reference, sections "Workspaces" and "Environment variables".
@NullMarked
package dev.modscope.workspace;

import org.jspecify.annotations.NullMarked;
