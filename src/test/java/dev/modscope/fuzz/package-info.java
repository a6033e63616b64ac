/// Inputs of any bytes for everything that reads what strangers wrote.
@NullMarked
package dev.modscope.fuzz;

import org.jspecify.annotations.NullMarked;
