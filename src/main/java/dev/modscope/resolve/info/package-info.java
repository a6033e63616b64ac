/// What is said of one module, with the fields that `go list -m -json` prints.
@NullMarked
package dev.modscope.resolve.info;

import org.jspecify.annotations.NullMarked;
