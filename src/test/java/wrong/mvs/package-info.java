/// Wrong on purpose: the rules of the house are tried on it.
@NullMarked
package wrong.mvs;

import org.jspecify.annotations.NullMarked;
