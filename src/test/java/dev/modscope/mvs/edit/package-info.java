/// Edits of requirements, played by tables.
@NullMarked
package dev.modscope.mvs.edit;

import org.jspecify.annotations.NullMarked;
