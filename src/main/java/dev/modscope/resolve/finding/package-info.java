/// What a person should know of an answer that is right all the same.
@NullMarked
package dev.modscope.resolve.finding;

import org.jspecify.annotations.NullMarked;
