/// The `go` command as the oracle: what it printed for real workspaces, and what it says of random ones.
@NullMarked
package dev.modscope.oracle;

import org.jspecify.annotations.NullMarked;
