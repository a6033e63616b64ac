/// What is brought forward in a drawing: values and rules, on any thread.
@NullMarked
package dev.modscope.ui.graph.light;

import org.jspecify.annotations.NullMarked;
