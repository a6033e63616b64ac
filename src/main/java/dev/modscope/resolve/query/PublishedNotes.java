package dev.modscope.resolve.query;

import dev.modscope.modfile.Directive;
import dev.modscope.modfile.GoMod;
import dev.modscope.module.GoVersion;
import dev.modscope.module.ModulePath;
import dev.modscope.module.ModuleVersion;
import dev.modscope.module.Version;
import dev.modscope.mvs.edit.PreviousVersion;
import dev.modscope.source.ModuleSource;
import dev.modscope.workspace.Replacement;
import dev.modscope.workspace.Workspace;
import dev.modscope.workspace.WorkspaceException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// What the author of a module says of its versions, in the go.mod file of the latest: retracted ones, and whether the
/// module is deprecated. Remembers what it has read.
public final class PublishedNotes implements PreviousVersion {
    /// What go says where the author gives no reason.
    public static final String RETRACTED = "retracted by module author";
    private static final int LONGEST = 500;

    private final Workspace workspace;
    private final AskedSource source;
    private final ListedVersions listed;
    private final VersionQueries queries;
    private final Map<ModulePath, Notes> known = new ConcurrentHashMap<>();
    private final Map<ModulePath, QueryException> failed = new ConcurrentHashMap<>();
    private final Set<ModuleVersion> read = ConcurrentHashMap.newKeySet();
    private final Set<ModulePath> asked = ConcurrentHashMap.newKeySet();
    private final Optional<PublishedNotes> before;
    private final Map<ModulePath, List<Version>> usable = new ConcurrentHashMap<>();

    /// `checked` are the versions that were checked on the way to `from`.
    private record Notes(
            List<ModuleVersion> from,
            List<ModuleVersion> checked,
            List<Directive.Retract> retracts,
            Optional<String> deprecated) {
        static final Notes NONE = new Notes(List.of(), List.of(), List.of(), Optional.empty());
    }

    /// The notes as one workspace sees them: a module whose versions are all replaced has none.
    public PublishedNotes(Workspace workspace, ModuleSource source, ListedVersions listed, VersionQueries queries) {
        this(workspace, source, listed, queries, Optional.empty());
    }

    private PublishedNotes(
            Workspace workspace,
            ModuleSource source,
            ListedVersions listed,
            VersionQueries queries,
            Optional<PublishedNotes> before) {
        this.before = before;
        this.workspace = workspace;
        this.source = new AskedSource(source);
        this.listed = listed;
        this.queries = queries;
    }

    /// The notes as another workspace sees them later in the same run. The latest version of a module that was looked up
    /// before stays the one found then, as in the `go` command, whatever the other workspace replaces it with; and where
    /// its go.mod file could not be had then, it cannot be had later.
    public PublishedNotes laterIn(Workspace other, ModuleSource from) {
        ListedVersions versions = new ListedVersions(from, other);
        return new PublishedNotes(other, from, versions, new VersionQueries(versions, from), Optional.of(this));
    }

    /// From here on it counts which go.mod files notes are taken from.
    public void startReading() {
        read.clear();
        asked.clear();
    }

    /// The go.mod file of a version was read for another reason.
    public void reading(ModuleVersion module) {
        read.add(module);
    }

    /// The module versions from whose go.mod files notes were taken since then.
    public Set<ModuleVersion> readings() {
        return Set.copyOf(read);
    }

    private Notes notes(ModulePath path) throws QueryException {
        Optional<Notes> earlier = listed.isReplacedWhole(path) ? Optional.empty() : before.flatMap(b -> b.found(path));
        if (earlier.isPresent()) {
            return earlier.get();
        }
        Optional<QueryException> failure = listed.isReplacedWhole(path) ? Optional.empty() : before.flatMap(b -> b.failure(path));
        if (failure.isPresent()) {
            throw failure.get();
        }
        asked.add(path);
        Notes notes = known.get(path);
        if (notes == null) {
            notes = path.isToolchain() || listed.isReplacedWhole(path) ? Notes.NONE : readOrFail(path);
            known.put(path, notes);
        }
        used(notes);
        return notes;
    }

    private Notes readOrFail(ModulePath path) throws QueryException {
        failed.remove(path);
        try {
            return read(path);
        } catch (QueryException e) {
            failed.put(path, e);
            throw e;
        }
    }

    private Optional<QueryException> failure(ModulePath path) {
        return asked.contains(path) ? Optional.ofNullable(failed.get(path)) : Optional.empty();
    }

    private void used(Notes notes) {
        read.addAll(notes.from());
        queries.checkedBefore(notes.checked());
    }

    private Optional<Notes> found(ModulePath path) {
        return asked.contains(path)
                ? Optional.ofNullable(known.get(path)).filter(notes -> !notes.from().isEmpty())
                : Optional.empty();
    }

    private Notes read(ModulePath path) throws QueryException {
        VersionQueries.Latest latest = queries.latest(path);
        ModuleVersion from = new ModuleVersion(path, latest.version());
        GoMod goMod = goMod(from);
        return new Notes(List.of(from), latest.checked(), goMod.retracts(), goMod.module().flatMap(Directive.Module::deprecated));
    }

    private GoMod goMod(ModuleVersion latest) throws QueryException {
        Optional<Replacement> replacement = workspace.replacement(latest);
        try {
            return switch (replacement.orElse(new Replacement.ByModule(latest, ""))) {
                case Replacement.ByDirectory directory -> workspace.goMod(directory).value();
                case Replacement.ByModule(ModuleVersion target, _) ->
                    GoMod.parseDependency(target.toString(), source.goMod(target)).value();
            };
        } catch (WorkspaceException e) {
            throw new QueryException(QueryException.Kind.FAILED, String.valueOf(e.getMessage()));
        }
    }

    /// The go line of a version, where it has one.
    /// @throws QueryException where the version cannot be had
    public Optional<GoVersion> go(ModuleVersion module) throws QueryException {
        return module.path().isToolchain() ? Optional.empty() : goMod(module).go().map(Directive.Go::version);
    }

    /// That a version is retracted, in go's words with the author's first reason.
    public Optional<String> retracted(ModuleVersion module) throws QueryException {
        return retractions(module).map(reasons ->
                reasons.isEmpty() ? RETRACTED : RETRACTED + ": " + shortMessage(reasons.getFirst(), RETRACTED));
    }

    /// That a version is retracted, with every reason that the author gives.
    public Optional<List<String>> retractions(ModuleVersion module) throws QueryException {
        if (module.isMain()) {
            return Optional.empty();
        }
        boolean hit = false;
        List<String> reasons = new ArrayList<>();
        for (Directive.Retract retract : loaded(module).retracts()) {
            if (retract.interval().contains(module.version())) {
                hit = true;
                if (!retract.rationale().isEmpty()) {
                    reasons.add(retract.rationale());
                }
            }
        }
        return hit ? Optional.of(reasons) : Optional.empty();
    }

    /// The notes for one version. What goes wrong is told of that version, not of the one that holds them.
    private Notes loaded(ModuleVersion module) throws QueryException {
        try {
            return notes(module.path());
        } catch (QueryException e) {
            throw new QueryException(e.kind(), "loading module retractions for " + module + ": "
                    + (e.about().isEmpty() ? e.getMessage() : e.getMessage().substring(e.about().length() + 2)));
        }
    }

    /// That a module is deprecated, in the author's words.
    public Optional<String> deprecated(ModuleVersion module) throws QueryException {
        return deprecation(module).map(text -> shortMessage(text, ""));
    }

    /// That a module is deprecated, with all that the author says.
    public Optional<String> deprecation(ModuleVersion module) throws QueryException {
        return module.isMain() ? Optional.empty() : notes(module.path()).deprecated();
    }

    /// Why a version may not be the answer to a query that chooses one.
    public Optional<String> forbids(ModuleVersion module) {
        if (workspace.excluded(module)) {
            return Optional.of("excluded by go.mod");
        }
        try {
            return retracted(module);
        } catch (QueryException _) {
            return Optional.empty();
        }
    }

    @Override
    public ModuleVersion before(ModuleVersion module) throws UnknownException {
        Version lower = Version.None.INSTANCE;
        for (Version version : usable(module.path())) {
            if (version.compareTo(module.version()) >= 0) {
                break;
            }
            lower = version;
        }
        return new ModuleVersion(module.path(), lower);
    }

    private List<Version> usable(ModulePath path) throws UnknownException {
        List<Version> found = usable.get(path);
        if (found == null) {
            found = readUsable(path);
            usable.put(path, found);
        }
        Notes notes = known.get(path);
        if (notes != null) {
            used(notes);
        }
        return found;
    }

    private List<Version> readUsable(ModulePath path) throws UnknownException {
        List<Version> found = new ArrayList<>();
        try {
            for (Version version : listed.versions(path)) {
                ModuleVersion module = new ModuleVersion(path, version);
                if (!workspace.excluded(module) && retracted(module).isEmpty()) {
                    found.add(version);
                }
            }
            return found;
        } catch (QueryException e) {
            if (e.kind() == QueryException.Kind.NOT_FOUND) {
                return List.of();
            }
            throw new UnknownException(e.getMessage());
        }
    }

    /// A text of an author, fit for a terminal: its first line, unless that is too long or cannot be shown.
    static String shortMessage(String text, String ifEmpty) {
        String line = text.lines().findFirst().orElse("").strip();
        if (line.isEmpty()) {
            return ifEmpty;
        }
        if (line.length() > LONGEST) {
            return "(message omitted: too long)";
        }
        boolean shown = line.codePoints().allMatch(c -> Character.isWhitespace(c) || isGraphic(c));
        return shown ? line : "(message omitted: contains non-printable characters)";
    }

    private static boolean isGraphic(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL, Character.FORMAT, Character.SURROGATE, Character.PRIVATE_USE,
                    Character.UNASSIGNED, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> false;
            default -> true;
        };
    }
}
