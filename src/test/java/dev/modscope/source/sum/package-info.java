/// Tests of hashes and go.sum.
@NullMarked
package dev.modscope.source.sum;

import org.jspecify.annotations.NullMarked;
