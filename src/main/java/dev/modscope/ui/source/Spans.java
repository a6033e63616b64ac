package dev.modscope.ui.source;

import dev.modscope.ui.source.SourceLine.Kind;
import dev.modscope.ui.source.SourceLine.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Takes lines of go.mod and go.work files apart for their colours. A block is remembered from line to line: within it no
/// word is a keyword.
final class Spans {
    private static final Set<String> KEYWORDS = Set.of(
            "module", "go", "toolchain", "godebug", "require", "exclude", "replace", "retract", "tool", "ignore", "use");
    private static final Pattern PART =
            Pattern.compile("\\s+|//.*|=>|[()\\[\\],]|\"[^\"]*\"?|`[^`]*`?|(?:(?!//)[^\\s()\\[\\],])+");
    private static final Pattern VERSION = Pattern.compile("v[0-9].*|go[0-9].*|[0-9]+(\\.[0-9].*)?");

    private static final String TAB = "    ";

    private boolean inBlock;

    private Spans() {}

    /// The stretches of each line.
    static List<List<Span>> of(List<String> lines) {
        Spans spans = new Spans();
        return lines.stream().map(spans::line).toList();
    }

    private List<Span> line(String line) {
        List<Span> found = new ArrayList<>();
        boolean first = true;
        Matcher parts = PART.matcher(line);
        while (parts.find()) {
            String part = parts.group();
            Kind kind = kind(part, first);
            first &= kind == Kind.SPACE;
            if (part.equals("(") || part.equals(")")) {
                inBlock = part.equals("(");
            }
            found.add(new Span(part.replace("\t", TAB), kind, false));
        }
        return found;
    }

    private Kind kind(String part, boolean first) {
        if (part.isBlank()) {
            return Kind.SPACE;
        }
        if (part.startsWith("//")) {
            return Kind.COMMENT;
        }
        if (part.equals("=>") || (part.length() == 1 && "()[],".contains(part))) {
            return Kind.SIGN;
        }
        if (first && !inBlock && KEYWORDS.contains(part)) {
            return Kind.KEYWORD;
        }
        return VERSION.matcher(part).matches() ? Kind.VERSION : Kind.WORD;
    }

    /// The stretches with the mistake at a column marked, counted from 1 as the file counts; with column 0, or where
    /// nothing stands there, all that is no comment.
    static List<Span> mistaken(List<Span> spans, int column) {
        List<Span> marked = new ArrayList<>();
        int end = 0;
        boolean done = false;
        for (Span span : spans) {
            end += span.length();
            boolean here = !done && column > 0 && isText(span) && end >= column;
            marked.add(here ? span.mistaken() : span);
            done |= here;
        }
        return done ? marked : spans.stream().map(span -> isText(span) ? span.mistaken() : span).toList();
    }

    private static boolean isText(Span span) {
        return span.kind() != Kind.SPACE && span.kind() != Kind.COMMENT;
    }
}
