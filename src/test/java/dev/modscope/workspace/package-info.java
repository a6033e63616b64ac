/// Tests of the Go environment and of opening workspaces.
@NullMarked
package dev.modscope.workspace;

import org.jspecify.annotations.NullMarked;
