/// What `upgrades` and `goal` print: tables of what-ifs with their costs, as lines and as JSON.
@NullMarked
package dev.modscope.cli.triage;

import org.jspecify.annotations.NullMarked;
