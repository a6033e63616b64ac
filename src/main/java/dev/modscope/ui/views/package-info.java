/// Which view fills the middle of the window, the switch for it, and the menu of a module that all views share.
@NullMarked
package dev.modscope.ui.views;

import org.jspecify.annotations.NullMarked;
