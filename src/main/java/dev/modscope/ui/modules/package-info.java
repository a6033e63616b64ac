/// The table of the modules of the build list: search, filters, selection.
@NullMarked
package dev.modscope.ui.modules;

import org.jspecify.annotations.NullMarked;
