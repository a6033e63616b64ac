/// The modules of the build list as a table with search and facets, and the problems of the answer as a list.
@NullMarked
package dev.modscope.ui.modules;

import org.jspecify.annotations.NullMarked;
