/// The licences of modules, as far as this machine has their files: read from the module cache, from its zip files or
/// from folders, and recognised by their words. Asks nobody, writes nothing, and has no opinion on law.
@NullMarked
package dev.modscope.resolve.licence;

import org.jspecify.annotations.NullMarked;
