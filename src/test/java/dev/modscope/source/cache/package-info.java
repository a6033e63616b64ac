/// Tests of the module cache on disk.
@NullMarked
package dev.modscope.source.cache;

import org.jspecify.annotations.NullMarked;
