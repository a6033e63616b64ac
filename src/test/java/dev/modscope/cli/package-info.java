/// The verbs as a person meets them: what they print where, and the code they leave with.
@NullMarked
package dev.modscope.cli;

import org.jspecify.annotations.NullMarked;
