/// The limits of a project: which versions it takes. Set in one menu, remembered with the project, looked at by the slider
/// and by the table of updates.
@NullMarked
package dev.modscope.ui.limits;

import org.jspecify.annotations.NullMarked;
