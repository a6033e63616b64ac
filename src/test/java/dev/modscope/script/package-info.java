/// Scenarios: a few files, a few made-up modules and a few commands, played twice, by the `go` command and by ours, and
/// held against each other after every step. `README.txt` among them says how they are written.
@NullMarked
package dev.modscope.script;

import org.jspecify.annotations.NullMarked;
