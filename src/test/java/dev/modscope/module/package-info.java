/// Tests of the room `module`.
@NullMarked
package dev.modscope.module;

import org.jspecify.annotations.NullMarked;
