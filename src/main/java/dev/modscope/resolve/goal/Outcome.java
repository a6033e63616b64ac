package dev.modscope.resolve.goal;

import java.util.List;

/// What a search for a goal found.
///
/// @param reached whether the files reach it as they are
/// @param suggestions the ways there, the best first
/// @param reason why there is none, where there is none
/// @param tried how many what-ifs were looked at
public record Outcome(boolean reached, List<Suggestion> suggestions, String reason, int tried) {
    public Outcome {
        suggestions = List.copyOf(suggestions);
    }
}
