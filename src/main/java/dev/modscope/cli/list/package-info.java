/// How `list` prints modules: as JSON with the layout of Go's encoder, or by a template in the language of Go's
/// text/template, of which the common part is understood.
@NullMarked
package dev.modscope.cli.list;

import org.jspecify.annotations.NullMarked;
