package dev.modscope.source.sum;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The words of a line, as `go` divides it: at white space of any script, which is not all that Java strips.
final class Words {
    private static final Pattern SPACE = Pattern.compile("(?U)\\s+");

    private Words() {}

    static List<String> of(String line) {
        return Stream.of(SPACE.split(line, -1)).filter(word -> !word.isEmpty()).toList();
    }
}
