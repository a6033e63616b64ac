/// Which setting decides where a module was looked for, and what can be done where that failed.
@NullMarked
package dev.modscope.resolve.governing;

import org.jspecify.annotations.NullMarked;
