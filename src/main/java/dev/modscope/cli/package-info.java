/// The headless face: verbs that answer as the `go` command does, and our own words beside them.
@NullMarked
package dev.modscope.cli;

import org.jspecify.annotations.NullMarked;
