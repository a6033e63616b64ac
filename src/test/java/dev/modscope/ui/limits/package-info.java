@NullMarked
package dev.modscope.ui.limits;

import org.jspecify.annotations.NullMarked;
