/// What JGit is told and not told.
@NullMarked
package dev.modscope.source.git.repo;

import org.jspecify.annotations.NullMarked;
