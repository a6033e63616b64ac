@NullMarked
package dev.modscope.ui.rehearsal;

import org.jspecify.annotations.NullMarked;
