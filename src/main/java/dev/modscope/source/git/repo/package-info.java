/// A git repository as the module system needs it: its tags, what a revision is, one file of it, its whole tree. JGit
/// does the work, kept from everything else it can do: no program is run, no settings of the person or the machine are
/// read, nothing is checked out, no submodule is followed, and nothing is written but a bare repository in the module
/// cache.
@NullMarked
package dev.modscope.source.git.repo;

import org.jspecify.annotations.NullMarked;
