/// What the go.mod files of one wave of the module graph say, after the main modules' replace and exclude directives.
/// Follows the Go Modules Reference, sections "replace directive", "exclude directive" and "Module graph pruning".
@NullMarked
package dev.modscope.resolve.wave;

import org.jspecify.annotations.NullMarked;
