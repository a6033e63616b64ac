/// Why versions came and went: the chain of requirements that forced a version, or what had to give way.
@NullMarked
package dev.modscope.resolve.why;

import org.jspecify.annotations.NullMarked;
