package dev.modscope.export.lists;

import dev.modscope.export.origin.SourceRevision;
import dev.modscope.module.Shown;
import dev.modscope.workspace.Workspace;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What is known beside the answer itself: who exports, what the person calls it, the revision of the sources, the date
/// that is to stand on it, what a what-if asks for, and its name. Never the time of the clock.
public record Facts(
        String tool, Optional<String> title, Optional<String> revision, Optional<Instant> date, List<String> queries,
        Optional<String> name) {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ISO_LOCAL_DATE.withZone(ZoneOffset.UTC);

    public Facts {
        queries = List.copyOf(queries);
    }

    /// Only who exports.
    public static Facts plain() {
        String version = Facts.class.getPackage().getImplementationVersion();
        String tool = version == null ? "Modscope" : "Modscope " + version;
        return new Facts(tool, Optional.empty(), Optional.empty(), Optional.empty(), List.of(), Optional.empty());
    }

    /// The same under a title of the person's own.
    public Facts titled(String text) {
        String line = Shown.line(text.strip());
        return new Facts(tool, line.isEmpty() ? Optional.empty() : Optional.of(line), revision, date, queries, name);
    }

    /// The same, dated.
    public Facts dated(Optional<Instant> when) {
        return new Facts(tool, title, revision, when, queries, name);
    }

    /// The same from a revision of the sources.
    public Facts from(Optional<String> source) {
        return new Facts(tool, title, source, date, queries, name);
    }

    /// The same from the revision that the files of a workspace belong to, dated by it where nothing else dates it.
    public Facts of(Workspace workspace) {
        List<Path> files = new ArrayList<>(workspace.sumFiles());
        workspace.goWork().ifPresent(_ -> files.add(workspace.file()));
        workspace.mains().forEach(main -> files.add(main.goModFile()));
        Optional<SourceRevision> source = SourceRevision.of(workspace.root(), files);
        return from(source.map(SourceRevision::words)).dated(date.or(() -> source.flatMap(SourceRevision::time)));
    }

    /// The same for a what-if that asks for these.
    public Facts asking(List<String> asked) {
        return new Facts(tool, title, revision, date, asked, name);
    }

    /// The same for a what-if that a person has given a name.
    public Facts called(String text) {
        String line = Shown.line(text.strip());
        return new Facts(tool, title, revision, date, queries, line.isEmpty() ? Optional.empty() : Optional.of(line));
    }

    /// The date of a reproducible build, where the environment names one.
    public static Optional<Instant> date(Map<String, String> environment) {
        return Optional.ofNullable(environment.get("SOURCE_DATE_EPOCH"))
                .filter(text -> text.matches("[0-9]{1,11}"))
                .map(text -> Instant.ofEpochSecond(Long.parseLong(text)));
    }

    /// A date as `2026-11-21` or `2026-11-21T10:00:00Z`; empty where it is none.
    public static Optional<Instant> date(String text) {
        try {
            return Optional.of(text.length() > 10
                    ? Instant.parse(text)
                    : LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant());
        } catch (DateTimeParseException _) {
            return Optional.empty();
        }
    }

    /// The day, as it is written.
    public Optional<String> day() {
        return date.map(DAY::format);
    }
}
