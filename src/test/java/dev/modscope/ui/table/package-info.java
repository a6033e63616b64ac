/// Tests of the tree of requirements.
@NullMarked
package dev.modscope.ui.table;

import org.jspecify.annotations.NullMarked;
