/// What is left when a call fails, or the program ends, at any point.
@NullMarked
package dev.modscope.faults;

import org.jspecify.annotations.NullMarked;
