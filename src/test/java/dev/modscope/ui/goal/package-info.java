@NullMarked
package dev.modscope.ui.goal;

import org.jspecify.annotations.NullMarked;
