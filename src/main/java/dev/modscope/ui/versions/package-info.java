/// The inspector and the version slider of the selected module.
@NullMarked
package dev.modscope.ui.versions;

import org.jspecify.annotations.NullMarked;
