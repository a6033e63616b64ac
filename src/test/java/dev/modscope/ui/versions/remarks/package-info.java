/// Tests of the remarks.
@NullMarked
package dev.modscope.ui.versions.remarks;

import org.jspecify.annotations.NullMarked;
