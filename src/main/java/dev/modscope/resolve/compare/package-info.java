/// Several states side by side: the files as they are, other files, a revision, a what-if; which module is at which version
/// in each, and whether a policy holds between two of them.
@NullMarked
package dev.modscope.resolve.compare;

import org.jspecify.annotations.NullMarked;
