/// Goal seek in the window: what is to be reached, the ways there as they are found, each a click away from the scenario.
@NullMarked
package dev.modscope.ui.goal;

import org.jspecify.annotations.NullMarked;
