/// Notices when the open files change on disk, and says so or reads them again.
@NullMarked
package dev.modscope.ui.watching;

import org.jspecify.annotations.NullMarked;
