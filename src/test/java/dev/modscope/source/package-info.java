/// Tests of the order in which sources are asked, and of what they answer.
@NullMarked
package dev.modscope.source;

import org.jspecify.annotations.NullMarked;
