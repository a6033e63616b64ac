/// Tests of the checksum database against a log of our own, which can also lie.
@NullMarked
package dev.modscope.source.database;

import org.jspecify.annotations.NullMarked;
