/// Tests of goal seek.
@NullMarked
package dev.modscope.resolve.goal;

import org.jspecify.annotations.NullMarked;
