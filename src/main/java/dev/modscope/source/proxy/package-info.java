/// A module proxy over `file://`, `http://` or `https://`. Follows the Go Modules Reference, section "GOPROXY protocol".
@NullMarked
package dev.modscope.source.proxy;

import org.jspecify.annotations.NullMarked;
