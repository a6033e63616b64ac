/// The table of updates: what can be raised and what each costs, one try or many at a time.
@NullMarked
package dev.modscope.ui.triage;

import org.jspecify.annotations.NullMarked;
