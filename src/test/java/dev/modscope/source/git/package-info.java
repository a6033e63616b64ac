/// Repositories made for the tests, served on loopback, and read both ways.
@NullMarked
package dev.modscope.source.git;

import org.jspecify.annotations.NullMarked;
