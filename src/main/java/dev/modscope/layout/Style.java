package dev.modscope.layout;

import dev.modscope.layout.Drawing.Group;
import dev.modscope.layout.Drawing.Node;
import dev.modscope.layout.Drawing.Single;
import dev.modscope.layout.Pen.Face;
import dev.modscope.layout.layered.Placement.Gaps;
import dev.modscope.module.Version;
import java.util.Set;
import java.util.regex.Pattern;

/// How large boxes are and what is written in them. `name` and `detail` are the sizes of the two lines of text, `room` is
/// the widest text, `nameAt` and `detailAt` are where they stand in a box, `bend` is the room an edge takes among boxes.
record Style(
        double name, double detail, double room, double pad, double height, double nameAt, double detailAt,
        double gridGap, Gaps gaps, double bend, double proportion) {
    /// A name and a version in every box.
    static final Style ROOMY =
            new Style(11, 9, 94, 6, 30, 13, 24, 6, new Gaps(7, 3, 18, 32, 0.05), 3, 1.6);
    /// For many boxes in one window: the name alone, and the version when one comes nearer.
    static final Style COMPACT =
            new Style(9.5, 4, 76, 4, 16, 9.3, 14.6, 2, new Gaps(4, 2, 11, 18, 0.03), 1.5, 1.14);

    private static final Set<String> UNTELLING = Set.of("go", "api", "sdk");
    /// What the first sign takes of the width of a box, and each after it.
    private static final double SIGN = 12;
    private static final double NEXT_SIGN = 15;
    private static final int SHORTEST_PSEUDO = 30;
    private static final Pattern REVISION = Pattern.compile("([.-]\\d{8})\\d{6}-[0-9a-f]{12}");

    boolean compact() {
        return detail < name / 2;
    }

    /// What is written in a box, and how far each of the two reaches.
    record Words(String name, String detail, double nameReach, double detailReach) {}

    /// The words of a node.
    Words words(Node node) {
        String name = name(node);
        String detail = detail(node);
        return new Words(name, detail, Face.MEDIUM.width(name, name()), Face.REGULAR.width(detail, detail()));
    }

    /// How wide a box with such words is. Signs stand in its upper right corner, beside the name and above the detail.
    double width(Words words, int signs) {
        double corner = signs == 0 ? 0 : SIGN + (signs - 1) * NEXT_SIGN - pad;
        return Math.ceil(Math.max(words.nameReach() + Math.max(0, corner), words.detailReach()) + 2 * pad);
    }

    /// As much of the end of the path as fits, cut at its slashes; a major version suffix or `go` alone says nothing.
    private String name(Node node) {
        String text = node instanceof Single single ? single.module().path().value() : node.owner();
        if (text.startsWith("github.com/") || (node instanceof Single && text.startsWith("golang.org/"))) {
            text = text.substring(text.indexOf('/') + 1);
        }
        int last = text.lastIndexOf('/') + 1;
        for (int end = text.length(); last > 0 && saysNothing(text, last, end);) {
            end = last - 1;
            last = text.lastIndexOf('/', end - 1) + 1;
        }
        int cut = 0;
        String rest = text;
        while (cut < last && Face.MEDIUM.width(rest, name) > room) {
            cut = text.indexOf('/', cut) + 1;
            rest = text.substring(cut);
        }
        return Face.MEDIUM.shortened(rest, name, room);
    }

    private static boolean saysNothing(String text, int start, int end) {
        int digits = start + 1;
        while (digits < end && text.charAt(digits) >= '0' && text.charAt(digits) <= '9') {
            digits++;
        }
        boolean major = text.charAt(start) == 'v' && digits == end && end > start + 1;
        return major || UNTELLING.contains(text.substring(start, end));
    }

    private String detail(Node node) {
        return switch (node) {
            case Single single when single.module().version() instanceof Version.Main -> "main module";
            case Single single -> shortVersion(single.module().version().text());
            case Group group -> group.modules().size() + (group.main() ? " main modules" : " modules");
        };
    }

    /// A pseudo-version without its time of day and revision.
    private String shortVersion(String text) {
        String shown = text.length() < SHORTEST_PSEUDO ? text : REVISION.matcher(text).replaceFirst("$1…");
        return Face.REGULAR.shortened(shown, detail, room);
    }
}
