/// Module graph to drawing: what is shown, where it stands, and how a painter draws it with a [Pen]. Pure geometry.
/// The layered layout follows Sugiyama, Tagawa and Toda, "Methods for Visual Understanding of Hierarchical System
/// Structures" (1981), with Brandes and Köpf (2001) in mind.
@NullMarked
package dev.modscope.layout;

import org.jspecify.annotations.NullMarked;
