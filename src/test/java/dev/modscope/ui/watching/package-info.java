@NullMarked
package dev.modscope.ui.watching;

import org.jspecify.annotations.NullMarked;
