/// Minimal version selection: requirement graph to build list, with graph pruning, workspaces, and
/// explanations of what was selected. Pure: it asks a [RequirementSource] and never touches a disk.
/// Follows the Go Modules Reference, sections "Minimal version selection (MVS)" and "Module graph pruning",
/// and Russ Cox, "Minimal Version Selection" (2018).
@NullMarked
package dev.modscope.mvs;

import org.jspecify.annotations.NullMarked;
