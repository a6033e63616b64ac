/// Tests of the view of the files.
@NullMarked
package dev.modscope.ui.source;

import org.jspecify.annotations.NullMarked;
