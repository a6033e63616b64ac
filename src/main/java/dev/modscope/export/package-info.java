/// A drawing or a resolution to a file: PNG and SVG through one painter.
@NullMarked
package dev.modscope.export;

import org.jspecify.annotations.NullMarked;
