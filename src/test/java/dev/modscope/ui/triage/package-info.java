@NullMarked
package dev.modscope.ui.triage;

import org.jspecify.annotations.NullMarked;
