package dev.modscope.modfile;

import java.util.List;

/// What could be read of a file, and everything that was wrong with it. The value holds every directive that could be
/// understood, also where there are problems.
public record Parsed<T>(T value, List<SyntaxProblem> problems) {
    public Parsed {
        problems = List.copyOf(problems);
    }
}
