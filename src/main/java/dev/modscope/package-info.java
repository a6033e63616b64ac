/// Modscope, a desktop explorer for the dependencies of Go modules. This package holds the entry alone: it sees both
/// faces, the command line and the window, and hands over to one of them.
@NullMarked
package dev.modscope;

import org.jspecify.annotations.NullMarked;
