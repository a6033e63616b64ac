/// What the inspector adds to the sentence: what every chain passes, what a lower version takes, other majors.
@NullMarked
package dev.modscope.ui.versions.remarks;

import org.jspecify.annotations.NullMarked;
