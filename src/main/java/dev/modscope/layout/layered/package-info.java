/// The steps of a layered layout on numbered vertices: what may be left out, ranks, order, places. Knows nothing of modules.
@NullMarked
package dev.modscope.layout.layered;

import org.jspecify.annotations.NullMarked;
