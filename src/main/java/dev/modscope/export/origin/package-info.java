/// Which revision of the sources an export shows, read from the objects of a git repository; the working tree is only
/// compared with it.
@NullMarked
package dev.modscope.export.origin;

import org.jspecify.annotations.NullMarked;
