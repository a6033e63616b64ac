package dev.modscope.ui.versions.remarks;

import dev.modscope.module.ModulePath;
import dev.modscope.module.Version;
import dev.modscope.resolve.explain.Explanation;
import dev.modscope.ui.explorer.Texts;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// One remark on a module: words of which some lead to a module, everything they leave out, and the lower version that
/// can be tried, where it is about one.
public record Remark(List<Piece> pieces, String details, boolean onLower, Optional<Version> attempt) {
    private static final int NAMED = 2;

    public Remark {
        pieces = List.copyOf(pieces);
    }

    /// A piece of the words; where it names a module, it leads there.
    public record Piece(String text, Optional<ModulePath> module) {}

    /// The remarks that an explanation gives rise to; `selected` tells which modules are main modules.
    public static List<Remark> of(Explanation explanation, Function<ModulePath, Version> selected) {
        List<Remark> remarks = new ArrayList<>();
        if (!explanation.through().isEmpty()) {
            Words words = new Words();
            remarks.add(words.around("remark.through", explanation.through()).remark());
        }
        explanation.lower().flatMap(lower -> lower(explanation.path(), lower, selected)).ifPresent(remarks::add);
        explanation.majors().forEach(major -> remarks.add(major(major)));
        return remarks;
    }

    private static Optional<Remark> lower(ModulePath path, Explanation.Lower lower, Function<ModulePath, Version> selected) {
        List<ModulePath> mains = paths(lower.moves()).stream().filter(p -> selected.apply(p) instanceof Version.Main).toList();
        List<ModulePath> others = paths(lower.moves()).stream().filter(p -> !p.equals(path) && !mains.contains(p)).toList();
        boolean own = paths(lower.moves()).contains(path);
        if (!own && others.isEmpty() && mains.isEmpty()) {
            return Optional.empty();
        }
        Words words = new Words();
        String to = lower.to().map(Version::text).orElse(Texts.of("remark.lower"));
        String form = own ? others.isEmpty() ? "remark.lower.own" : "remark.lower.both" : others.isEmpty() ? "remark.lower.mains" : "remark.lower.others";
        long lines = lower.moves().stream().filter(lead -> lead.required().path().equals(path)).flatMap(lead -> lead.mains().stream()).distinct().count();
        Remark remark = words.around(form, others, to, others.size(), lines)
                .say(mains.isEmpty() || form.endsWith("mains") ? "" : " " + Texts.of("remark.lower.too")).remark();
        String details = lower.moves().stream().map(lead -> Texts.of("remark.of", lead.required(), lead.mains().stream().map(ModulePath::value).collect(Collectors.joining(", ")))).limit(24)
                .collect(Collectors.joining("\n"));
        return Optional.of(new Remark(remark.pieces, details, true, lower.to()));
    }

    private static Remark major(Explanation.Major major) {
        Words words = new Words();
        words.say(Texts.of("remark.major") + " ");
        words.link(major.module().path().value() + " " + major.module().version().text(), major.module().path());
        List<ModulePath> by = paths(major.broughtBy());
        boolean own = by.contains(major.module().path());
        List<ModulePath> others = by.stream().filter(path -> !path.equals(major.module().path())).toList();
        String form = by.isEmpty() ? "remark.major.held" : own
                ? others.isEmpty() ? "remark.major.own" : "remark.major.both"
                : "remark.major.others";
        return words.around(form, others).remark();
    }

    private static List<ModulePath> paths(List<Explanation.Lead> leads) {
        return leads.stream().map(lead -> lead.required().path()).distinct().toList();
    }

    /// The same with a version to try, where it is about a lower one and names none.
    public Remark trying(Version version) {
        return onLower && attempt.isEmpty() ? new Remark(pieces, details, true, Optional.of(version)) : this;
    }

    /// The same with nothing to try.
    public Remark still() {
        return new Remark(pieces, details, onLower, Optional.empty());
    }

    /// The words as plain text.
    public String text() {
        return pieces.stream().map(Piece::text).collect(Collectors.joining());
    }

    /// Puts words together.
    private static final class Words {
        private final List<Piece> pieces = new ArrayList<>();
        private String details = "";

        Words say(String text) {
            if (!text.isEmpty()) {
                pieces.add(new Piece(text, Optional.empty()));
            }
            return this;
        }

        void link(String text, ModulePath path) {
            pieces.add(new Piece(text, Optional.of(path)));
        }

        /// A text with names in their place, the first of its arguments.
        Words around(String key, List<ModulePath> paths, Object... more) {
            String text = Texts.of(key, Stream.concat(Stream.of(Texts.PLACE), Arrays.stream(more)).toArray());
            int place = text.indexOf(Texts.PLACE);
            if (place < 0) {
                return say(text);
            }
            say(text.substring(0, place));
            name(paths);
            return say(text.substring(place + Texts.PLACE.length()));
        }

        void name(List<ModulePath> paths) {
            int named = paths.size() <= NAMED + 1 ? paths.size() : NAMED;
            for (int i = 0; i < named; i++) {
                say(i == 0 ? "" : i == paths.size() - 1 ? Texts.of("why.and") : ", ");
                link(paths.get(i).value(), paths.get(i));
            }
            say(named < paths.size() ? " " + Texts.of("card.more", paths.size() - named) : "");
            details = named < paths.size()
                    ? paths.stream().map(ModulePath::value).limit(24).collect(Collectors.joining("\n"))
                    : "";
        }

        Remark remark() {
            return new Remark(pieces, details, false, Optional.empty());
        }
    }
}
