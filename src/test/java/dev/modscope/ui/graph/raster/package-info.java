/// Tests of the room of the same name.
@NullMarked
package dev.modscope.ui.graph.raster;

import org.jspecify.annotations.NullMarked;
