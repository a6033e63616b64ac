/// What all errands share: the workspace that is open, its answer, the what-if, the selection, the search, and how work
/// is run. Errands see this ViewModel and not each other.
@NullMarked
package dev.modscope.ui.explorer;

import org.jspecify.annotations.NullMarked;
