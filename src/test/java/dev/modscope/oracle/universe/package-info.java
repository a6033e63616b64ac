/// Made-up worlds of modules, each given by its seed or as a script, in which `go get` and Modscope answer the same
/// arguments: one pass compares what they print, the files, the build lists and the graphs. What differs is made smaller
/// before a person looks at it.
@NullMarked
package dev.modscope.oracle.universe;

import org.jspecify.annotations.NullMarked;
