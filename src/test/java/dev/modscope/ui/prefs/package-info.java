/// Tests of the room of the same name.
@NullMarked
package dev.modscope.ui.prefs;

import org.jspecify.annotations.NullMarked;
