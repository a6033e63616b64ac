/// Goal seek: which few requirements of the main modules must change so that a module is selected at a version or above, or
/// is not selected at all, and what else each such set of changes does.
@NullMarked
package dev.modscope.resolve.goal;

import org.jspecify.annotations.NullMarked;
