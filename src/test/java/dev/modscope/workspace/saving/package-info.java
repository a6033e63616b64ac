/// Tests of saving.
@NullMarked
package dev.modscope.workspace.saving;

import org.jspecify.annotations.NullMarked;
