/// Choosing a version from a menu: what the slider offers in short, for a hand that is at the menu already.
@NullMarked
package dev.modscope.ui.versions.choice;

import org.jspecify.annotations.NullMarked;
