/// Tests of findings.
@NullMarked
package dev.modscope.resolve.finding;

import org.jspecify.annotations.NullMarked;
