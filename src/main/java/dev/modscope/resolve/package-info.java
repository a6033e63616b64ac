/// The one door to an answer: a workspace goes in, a [Resolution] with its problems comes out. Only this room knows
/// that proxies, caches and checksum files exist. The question a wave asks follows "Module graph pruning" and
/// "Lazy module loading" of the Go Modules Reference.
@NullMarked
package dev.modscope.resolve;

import org.jspecify.annotations.NullMarked;
