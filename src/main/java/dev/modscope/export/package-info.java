/// An answer to files: pictures through one painter, graphs for other programs, lists, bills of materials.
@NullMarked
package dev.modscope.export;

import org.jspecify.annotations.NullMarked;
