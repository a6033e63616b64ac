/// Tests of explanations.
@NullMarked
package dev.modscope.resolve.explain;

import org.jspecify.annotations.NullMarked;
