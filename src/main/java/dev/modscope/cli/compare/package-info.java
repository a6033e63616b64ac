/// The verb `compare`: what its arguments name, and its answer.
@NullMarked
package dev.modscope.cli.compare;

import org.jspecify.annotations.NullMarked;
