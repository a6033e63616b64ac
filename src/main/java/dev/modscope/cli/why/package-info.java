/// What `why` prints: explanations as lines and as JSON.
@NullMarked
package dev.modscope.cli.why;

import org.jspecify.annotations.NullMarked;
