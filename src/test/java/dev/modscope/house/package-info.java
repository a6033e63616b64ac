/// The house itself under test: which room may know which, how big files and methods are, what no file may hold.
@NullMarked
package dev.modscope.house;

import org.jspecify.annotations.NullMarked;
