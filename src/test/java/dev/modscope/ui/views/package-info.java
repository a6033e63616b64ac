@NullMarked
package dev.modscope.ui.views;

import org.jspecify.annotations.NullMarked;
