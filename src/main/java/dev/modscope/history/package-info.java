/// Files as they were: the revisions of a git repository around a go.mod file, and the file system at one of them. Objects
/// are read and nothing else: the working tree stays untouched, no program is run, nothing is written.
@NullMarked
package dev.modscope.history;

import org.jspecify.annotations.NullMarked;
