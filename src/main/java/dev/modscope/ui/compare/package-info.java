/// The states of the open files side by side: as they are, at git revisions, in other files, under what-ifs.
@NullMarked
package dev.modscope.ui.compare;

import org.jspecify.annotations.NullMarked;
