/// Modules straight from their repositories, as the `direct` of GOPROXY asks for: the repository is found by the module
/// path, read by JGit, and makes up what a module proxy would answer. Follows the Go Modules Reference, section "Version
/// control systems".
@NullMarked
package dev.modscope.source.git;

import org.jspecify.annotations.NullMarked;
