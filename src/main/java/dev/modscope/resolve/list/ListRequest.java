package dev.modscope.resolve.list;

import dev.modscope.workspace.mode.BuildMode;
import dev.modscope.workspace.mode.Places;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// What is asked of `go list -m`: the modules that arguments name (none: the main modules) and what to look up for each.
///
/// @param places how messages name files
/// @param whole whether an answer with parts missing is none, as for `go`
public record ListRequest(List<String> arguments, Set<Wish> wishes, BuildMode mode, Places places, boolean whole) {
    public ListRequest {
        arguments = List.copyOf(arguments);
        wishes = Set.copyOf(wishes);
    }

    /// What a flag asks for.
    public enum Wish {
        /// `-u`: newer versions, retractions and deprecations.
        UPDATES,
        /// `-versions`: the known versions.
        VERSIONS,
        /// `-retracted`: retractions, and retracted versions among the known ones.
        RETRACTED
    }

    /// What three flags ask for together.
    public static Set<Wish> wishes(boolean updates, boolean versions, boolean retracted) {
        Set<Wish> wishes = EnumSet.allOf(Wish.class);
        wishes.removeIf(wish -> switch (wish) {
            case UPDATES -> !updates;
            case VERSIONS -> !versions;
            case RETRACTED -> !retracted;
        });
        return wishes;
    }

    boolean updates() {
        return wishes.contains(Wish.UPDATES);
    }

    boolean versions() {
        return wishes.contains(Wish.VERSIONS);
    }

    boolean retractedToo() {
        return wishes.contains(Wish.RETRACTED);
    }

    boolean retractions() {
        return updates() || retractedToo();
    }
}
