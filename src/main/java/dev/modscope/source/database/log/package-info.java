/// The arithmetic of a signed log: notes and keys, heads, tiles, and what of them proves what. Nothing here reads or
/// writes anything.
@NullMarked
package dev.modscope.source.database.log;

import org.jspecify.annotations.NullMarked;
