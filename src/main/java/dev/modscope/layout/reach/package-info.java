/// Which vertices of a numbered graph lead to which.
@NullMarked
package dev.modscope.layout.reach;

import org.jspecify.annotations.NullMarked;
