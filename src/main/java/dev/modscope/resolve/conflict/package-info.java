/// Where `go get` refuses a list of edits: what would do instead.
@NullMarked
package dev.modscope.resolve.conflict;

import org.jspecify.annotations.NullMarked;
