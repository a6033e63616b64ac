/// Where modules come from: the questions one can ask about a module, and the order in which proxies are asked.
/// Follows the Go Modules Reference, sections "Module proxies" and "Private modules".
@NullMarked
package dev.modscope.source;

import org.jspecify.annotations.NullMarked;
