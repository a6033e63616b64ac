/// Export: what goes into a file, how it looks, a preview of it, and the saving or copying.
@NullMarked
package dev.modscope.ui.export;

import org.jspecify.annotations.NullMarked;
