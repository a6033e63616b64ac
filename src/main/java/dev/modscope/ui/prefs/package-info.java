/// What a person can set, the sheet for it, and what a window remembers of a project.
@NullMarked
package dev.modscope.ui.prefs;

import org.jspecify.annotations.NullMarked;
