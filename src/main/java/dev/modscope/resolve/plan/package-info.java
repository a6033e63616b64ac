/// From an edit to files: what saving it writes, byte for byte, and what could not be known for sure.
@NullMarked
package dev.modscope.resolve.plan;

import org.jspecify.annotations.NullMarked;
