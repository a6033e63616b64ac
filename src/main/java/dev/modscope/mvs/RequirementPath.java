package dev.modscope.mvs;

import java.util.List;

/// A chain of requirements, each starting where the one before ends.
public record RequirementPath(List<Requirement> steps) {
    public RequirementPath {
        steps = List.copyOf(steps);
    }
}
