/// Tests of the room `modfile`.
@NullMarked
package dev.modscope.modfile;

import org.jspecify.annotations.NullMarked;
