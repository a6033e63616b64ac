@NullMarked
package dev.modscope.ui.log;

import org.jspecify.annotations.NullMarked;
