/// What may be trusted: hashes that go.sum or the checksum database confirm.
@NullMarked
package dev.modscope.resolve.trust;

import org.jspecify.annotations.NullMarked;
