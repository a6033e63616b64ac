/// `modscope edit` and `modscope work`: the flags of `go mod edit` and `go work`, what they mean, and what is said of
/// them. Arguments go in, an answer comes out; only the verbs' faces know that there is a terminal.
@NullMarked
package dev.modscope.cli.edit;

import org.jspecify.annotations.NullMarked;
