/// What-ifs as files: edits as words, and a named scenario as `NAME.modscope.json`.
@NullMarked
package dev.modscope.workspace.scenario;

import org.jspecify.annotations.NullMarked;
