/// Licences by their words, and where their files are read.
@NullMarked
package dev.modscope.resolve.licence;

import org.jspecify.annotations.NullMarked;
