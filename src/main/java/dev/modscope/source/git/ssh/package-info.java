/// ssh for git, without a program: the keys, known hosts and settings of a person's `.ssh` folder, which is only read.
/// Nobody is asked for anything; whoever is not known is not talked to.
@NullMarked
package dev.modscope.source.git.ssh;

import org.jspecify.annotations.NullMarked;
