/// Where one looks at a drawing, and how hands and keys change that: values and rules, without a toolkit.
@NullMarked
package dev.modscope.ui.graph.moves;

import org.jspecify.annotations.NullMarked;
