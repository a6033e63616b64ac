/// The manual page and the completion of a shell, made from the verbs as the command line knows them, so that they say
/// what `--help` says. The page follows man(7).
@NullMarked
package dev.modscope.cli.manual;

import org.jspecify.annotations.NullMarked;
