/// Module zip files, read safely: what their directory says is checked before it is believed, and names, sizes and
/// checksums are held against the rules of the Go Modules Reference, section "Module zip files".
@NullMarked
package dev.modscope.source.zip;

import org.jspecify.annotations.NullMarked;
