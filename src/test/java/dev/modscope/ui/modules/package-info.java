/// Tests of the room of the same name.
@NullMarked
package dev.modscope.ui.modules;

import org.jspecify.annotations.NullMarked;
