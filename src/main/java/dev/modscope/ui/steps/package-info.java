/// The steps that a person made: values one after the other, to go back and forth between.
@NullMarked
package dev.modscope.ui.steps;

import org.jspecify.annotations.NullMarked;
