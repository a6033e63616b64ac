/// Makes the first step of the slider as quick as later ones: what it needs is tried, unseen, while nobody does anything.
@NullMarked
package dev.modscope.ui.rehearsal;

import org.jspecify.annotations.NullMarked;
