/// go.sum files and the hashes they hold. Follows the Go Modules Reference, section "Authenticating modules".
@NullMarked
package dev.modscope.source.sum;

import org.jspecify.annotations.NullMarked;
