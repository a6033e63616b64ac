/// A picture on a page: the heading, the graph, the legend and the title block put together, and the page written as PNG,
/// SVG or PDF by one painter.
@NullMarked
package dev.modscope.export.paper;

import org.jspecify.annotations.NullMarked;
