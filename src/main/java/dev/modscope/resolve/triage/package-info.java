/// Upgrade triage: every update that is published for the requirements of a workspace, each with what it costs: what else
/// it moves, whether it raises the go line, which retracted and deprecated modules it does away with. Limits say which of
/// them a project takes, and batches take many in one step.
@NullMarked
package dev.modscope.resolve.triage;

import org.jspecify.annotations.NullMarked;
