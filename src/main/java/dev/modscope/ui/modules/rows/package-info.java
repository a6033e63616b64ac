/// The lines of the module table: what each column says of a module, and what is found out for them in the background.
@NullMarked
package dev.modscope.ui.modules.rows;

import org.jspecify.annotations.NullMarked;
