package dev.modscope.ui.versions.axis;

import dev.modscope.module.Version;
import dev.modscope.resolve.VersionAxis;
import dev.modscope.resolve.VersionAxis.Reach;
import dev.modscope.ui.explorer.Texts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// One stop of the slider: a version, what is special about it, and how many lower versions of the same minor version
/// are folded away before it.
public record Stop(
        Version version,
        Kind kind,
        Set<Mark> marks,
        Optional<Instant> time,
        Optional<String> retracted,
        Optional<String> beyond,
        Reach reach,
        int folded) {
    public Stop {
        marks = Set.copyOf(marks);
    }

    /// Whether the mark is on it.
    public boolean has(Mark mark) {
        return marks.contains(mark);
    }

    /// Whether a mark makes it one of a kind: many may be retracted, excluded or out of reach.
    public boolean matters() {
        return !EnumSet.of(Mark.RETRACTED, Mark.EXCLUDED, Mark.UNCACHED).containsAll(marks);
    }

    /// Whether the thumb may rest here.
    public boolean landable() {
        return !has(Mark.EXCLUDED);
    }

    /// The same stop with that many versions folded away before it.
    Stop folding(int count) {
        return new Stop(version, kind, marks, time, retracted, beyond, reach, count);
    }

    /// `v0.21.0 · pre-release · retracted · broken build · May 1, 2024 · go 1.22`.
    public String description(Optional<Version> go) {
        List<String> parts = new ArrayList<>();
        parts.add(version.text());
        String special = remarks();
        if (!special.isEmpty()) {
            parts.add(special);
        }
        retracted.map(Stop::reason).filter(why -> !why.isEmpty()).ifPresent(parts::add);
        beyond.ifPresent(parts::add);
        time.map(Texts::date).ifPresent(parts::add);
        go.ifPresent(line -> parts.add(Texts.of("stop.go", line.text())));
        if (folded > 0) {
            parts.add(Texts.of("stop.folded", folded));
        }
        return String.join(" · ", parts);
    }

    /// What is special about it: `pre-release · latest`; empty where nothing is.
    public String remarks() {
        List<String> parts = new ArrayList<>();
        if (kind != Kind.RELEASE) {
            parts.add(kind.word());
        }
        for (Mark mark : Mark.values()) {
            if (has(mark)) {
                parts.add(mark.words());
            }
        }
        return String.join(" · ", parts);
    }

    /// Why it is retracted, as a sentence; empty where it is not.
    public String warning() {
        return retracted
                .map(Stop::reason)
                .map(why -> why.isEmpty() ? Texts.of("stop.retracted") : Texts.of("stop.retracted.why", why))
                .orElse("");
    }

    /// What its authors say; empty where they say no more than that it is retracted.
    private static String reason(String retracted) {
        String why = retracted.replaceFirst("^retracted by module author:? *", "").strip();
        return why.equals("retracted") ? "" : Texts.authors(why);
    }

    /// The release next below the selected version that is neither retracted nor excluded.
    public static Optional<Version> nextLower(VersionAxis axis) {
        return axis.stops().reversed().stream()
                .filter(stop -> stop.version().compareTo(axis.selected()) < 0 && !stop.excluded())
                .filter(stop -> stop.retracted().isEmpty() && Kind.of(stop.version()) == Kind.RELEASE)
                .map(VersionAxis.Stop::version)
                .findFirst();
    }

    /// What sort of version a stop of the slider holds.
    public enum Kind {
        /// A release.
        RELEASE,
        /// A version with a hyphen that is no pseudo-version.
        PRERELEASE,
        /// A commit without a tag.
        PSEUDO,
        /// A release of major version 2 or above without a go.mod file.
        INCOMPATIBLE;

        private static final Pattern PSEUDO_VERSION = Pattern.compile(
                "v[0-9]+\\.(0\\.0-|\\d+\\.\\d+-([^+]*\\.)?0\\.)\\d{14}-[A-Za-z0-9]+(\\+[0-9A-Za-z.-]+)?");

        /// The kind of a version, by its text.
        public static Kind of(Version version) {
            String text = version.text();
            if (PSEUDO_VERSION.matcher(text).matches()) {
                return PSEUDO;
            }
            if (text.endsWith("+incompatible")) {
                return INCOMPATIBLE;
            }
            boolean candidate = text.startsWith("v") ? text.contains("-") : text.contains("rc") || text.contains("beta");
            return candidate ? PRERELEASE : RELEASE;
        }

        /// The word a person reads.
        public String word() {
            return Texts.of("stop.kind." + styleClass());
        }

        /// The style class of its tick.
        public String styleClass() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// What is special about a stop. In the order in which two marks on one stop share its place: the first is drawn.
    public enum Mark {
        /// Selected by the resolution that is shown.
        SELECTED,
        /// Selected by the files as they are, where a what-if selects another.
        BASE,
        /// What a main module asks for, where another version is selected.
        ASKED,
        /// What would be selected if no main module asked for the module.
        FLOOR,
        /// The highest release that is neither retracted nor excluded.
        LATEST,
        /// The highest release with the major and minor version of the selected one.
        LATEST_PATCH,
        /// Retracted by the module's authors.
        RETRACTED,
        /// Excluded by a main module: the slider passes over it.
        EXCLUDED,
        /// Not in the module cache while no network is asked.
        UNCACHED;

        /// What a person reads in a tooltip or legend.
        public String words() {
            return Texts.of("stop." + styleClass());
        }

        /// What stands in the legend: shorter.
        public String legend() {
            return switch (this) {
                case ASKED, FLOOR -> Texts.of("stop." + styleClass() + ".legend");
                case SELECTED, BASE, LATEST, LATEST_PATCH, RETRACTED, EXCLUDED, UNCACHED -> words();
            };
        }

        /// The style class of its glyph.
        public String styleClass() {
            return "mark-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
