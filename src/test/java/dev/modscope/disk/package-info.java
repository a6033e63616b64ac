/// Tests of the way files are touched, and a file system in memory.
@NullMarked
package dev.modscope.disk;

import org.jspecify.annotations.NullMarked;
