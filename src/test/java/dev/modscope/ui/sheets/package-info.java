/// Tests of the sheets' logic.
@NullMarked
package dev.modscope.ui.sheets;

import org.jspecify.annotations.NullMarked;
