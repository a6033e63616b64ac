/// The words of the field: module paths, versions and module versions, and their order.
/// Everything here is an immutable value without I/O. Follows the Go Modules Reference, sections
/// "Module paths", "Versions", "Pseudo-versions" and "Version queries".
@NullMarked
package dev.modscope.module;

import org.jspecify.annotations.NullMarked;
