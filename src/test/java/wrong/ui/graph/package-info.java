/// Wrong on purpose: the rules of the house are tried on it.
@NullMarked
package wrong.ui.graph;

import org.jspecify.annotations.NullMarked;
