package dev.modscope.resolve.list;

import dev.modscope.module.GoVersion;
import dev.modscope.module.ModulePath;
import dev.modscope.module.ModuleVersion;
import dev.modscope.module.SemVer;
import dev.modscope.module.Version;
import dev.modscope.mvs.ModuleGraph;
import dev.modscope.resolve.info.InfoDraft;
import dev.modscope.resolve.info.InfoField;
import dev.modscope.resolve.info.ModuleInfo;
import dev.modscope.resolve.query.ListedVersions.Found;
import dev.modscope.resolve.query.QueryException;
import dev.modscope.resolve.query.VersionQueries;
import dev.modscope.workspace.Replacement;
import dev.modscope.workspace.Workspace;
import dev.modscope.workspace.mode.BuildMode;
import dev.modscope.workspace.mode.Refusals;
import dev.modscope.workspace.mode.RefusedException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// One run of `go list -m`: follows what arguments name, in their order.
final class ListRun {
    private static final String BYPASS = "\n\t(Use -mod=mod or -mod=readonly to bypass.)";

    private final Library library;
    private final Workspace workspace;
    private final ListRequest request;
    private final Selection selection;
    private final InfoReader reader;
    private final List<ModuleInfo> modules = new ArrayList<>();
    private final List<String> warnings = new ArrayList<>();
    private final List<String> named = new ArrayList<>();
    private final List<String> matched = new ArrayList<>();
    private final Set<ModuleVersion> met = new HashSet<>();

    ListRun(Library library, ListRequest request, Selection selection, InfoReader reader) {
        this.library = library;
        this.workspace = library.workspace();
        this.request = request;
        this.selection = selection;
        this.reader = reader;
    }

    ListAnswer run() throws RefusedException {
        refuseWhatVendoringHides();
        if (needsGraph()) {
            selection.expand();
        }
        if (request.arguments().isEmpty()) {
            workspace.inOrder().forEach(main -> add(reader.main(main.path()), named));
        }
        for (String argument : request.arguments()) {
            list(argument);
        }
        return new ListAnswer(modules, warnings, named, matched, refusals(),
                selection.graph().map(ModuleGraph::failures).orElse(List.of()), selection.graph().flatMap(this::broken));
    }

    private void add(InfoDraft info, List<String> errors) {
        new Additions(library, request).add(info);
        ModuleInfo done = info.done();
        modules.add(done);
        done.error().ifPresent(errors::add);
    }

    private void refuseWhatVendoringHides() throws RefusedException {
        if (!request.mode().isVendor()) {
            return;
        }
        if (request.versions()) {
            throw new RefusedException("go: can't determine available versions using the vendor directory" + BYPASS);
        }
        if (request.updates()) {
            throw new RefusedException("go: can't determine available upgrades using the vendor directory" + BYPASS);
        }
        for (String argument : request.arguments()) {
            if (isPattern(argument)) {
                throw new RefusedException("go: can't " + (argument.equals("all") ? "compute 'all'" : "match module patterns")
                        + " using the vendor directory" + BYPASS);
            }
        }
    }

    private static boolean isPattern(String argument) {
        return argument.equals("all") || argument.contains("...");
    }

    private static boolean isRelative(String argument) {
        return argument.equals(".") || argument.equals("..") || argument.startsWith("./") || argument.startsWith("../");
    }

    private boolean needsGraph() throws RefusedException {
        boolean needed = false;
        for (String argument : request.arguments()) {
            needed |= needsGraph(argument);
        }
        return needed;
    }

    private boolean needsGraph(String argument) throws RefusedException {
        if (argument.contains("\\")) {
            throw new RefusedException("go: module paths never use backslash");
        }
        if (isRelative(argument)) {
            throw new RefusedException("go: cannot use relative path " + argument + " to specify module");
        }
        if (isPattern(argument)) {
            return needsModule(argument, "");
        }
        int at = argument.indexOf('@');
        String query = at < 0 ? "" : argument.substring(at + 1);
        if (query.startsWith("-") || query.startsWith("/")) {
            throw new RefusedException("go: invalid module version \"" + query + "\"");
        }
        boolean moves = query.equals("upgrade") || query.equals("patch");
        ModulePath path = new ModulePath(at < 0 ? argument : argument.substring(0, at));
        boolean rootsTell = selection.root(path).isPresent() && !selection.isUnpruned();
        if (rootsTell || (at >= 0 && !moves)) {
            return false;
        }
        if (at >= 0) {
            return needsModule(argument, "");
        }
        return request.versions() || needsModule(argument, " without -versions or an explicit version");
    }

    private boolean needsModule(String argument, String how) throws RefusedException {
        if (workspace.isOutside()) {
            throw new RefusedException("go: cannot match \"" + argument + "\"" + how + ": " + Refusals.NO_GO_MOD);
        }
        return true;
    }

    private void list(String argument) {
        int at = argument.indexOf('@');
        if (isPattern(argument) && at < 0) {
            match(argument);
        } else if (at >= 0) {
            query(argument.substring(0, at), argument.substring(at + 1));
        } else {
            path(new ModulePath(argument));
        }
    }

    private void query(String path, String query) {
        ModulePath module = new ModulePath(path);
        Version current = selection.graph().isPresent() || (request.mode().isVendor() && !selection.isUnpruned())
                ? selection.selected(module)
                : selection.root(module).orElse(Version.None.INSTANCE);
        boolean moves = query.equals("upgrade") || query.equals("patch");
        if (moves && current instanceof Version.None && selection.isBroken()) {
            return;
        }
        if (request.mode().isVendor()) {
            fail(path, query, GoErrors.of(path, query, request.mode().queryDisabled()));
            return;
        }
        if (moves && selection.isMain(module)) {
            add(reader.main(module), named);
            return;
        }
        try {
            boolean any = isRevision(module, query) || request.retractions();
            Found found = library.queries().query(
                    module, query, current, any ? VersionQueries.Allowed.ALL : library.notes()::forbids);
            InfoDraft info = reader.asked(new ModuleVersion(module, found.version()));
            if (!query.equals(info.text(InfoField.VERSION))) {
                info.put(InfoField.QUERY, query);
            }
            info.origin(found.origin());
            add(info, named);
        } catch (QueryException e) {
            fail(path, query, GoErrors.of(path, query, e));
        }
    }

    /// Whether a query names one version or commit, and does not choose among several.
    private static boolean isRevision(ModulePath path, String query) {
        boolean chooses = Set.of("latest", "upgrade", "patch").contains(query)
                || query.startsWith("<") || query.startsWith(">");
        if (chooses) {
            return false;
        }
        if (path.isToolchain()) {
            return !new GoVersion(query).isLanguage();
        }
        boolean prefix = query.indexOf('-') < 0 && query.indexOf('+') < 0
                && query.chars().filter(c -> c == '.').count() < 2;
        return !(SemVer.of(query).isValid() && prefix);
    }

    private void fail(String path, String version, String error) {
        InfoDraft info = new InfoDraft(path, version);
        info.fail(error);
        modules.add(info.done());
        named.add(error);
    }

    private void path(ModulePath path) {
        Version version = selection.selected(path);
        if (version instanceof Version.Main) {
            add(reader.main(path), named);
        } else if (!(version instanceof Version.None)) {
            add(reader.selected(new ModuleVersion(path, version), selection.isDirect(path)), named);
        } else if (request.mode().isVendor()) {
            fail(path.value(), "", GoErrors.of(path.value(), "", "can't resolve module using the vendor directory" + BYPASS));
        } else if (!selection.isBroken()) {
            unknown(path);
        }
    }

    private void unknown(ModulePath path) {
        if (request.versions()) {
            add(new InfoDraft(path.value(), ""), named);
        } else {
            fail(path.value(), "", GoErrors.of(path.value(), "", "not a known dependency"));
        }
    }

    private void match(String pattern) {
        Pattern wildcard = pattern.equals("all") ? Pattern.compile(".*") : wildcard(pattern);
        int before = met.size();
        for (ModuleVersion module : selection.buildList()) {
            if (wildcard.matcher(module.path().value()).matches() && met.add(module)) {
                add(module.isMain() ? reader.main(module.path())
                        : reader.selected(module, selection.isDirect(module.path())), matched);
            }
        }
        if (met.size() == before) {
            warnings.add("warning: pattern \"" + pattern + "\" matched no module dependencies");
        }
    }

    /// `...` stands for any text; at the end, after a slash, also for nothing.
    private static Pattern wildcard(String pattern) {
        boolean tail = pattern.endsWith("/...");
        String start = tail ? pattern.substring(0, pattern.length() - "/...".length()) : pattern;
        return Pattern.compile(Pattern.quote(start).replace("...", "\\E.*\\Q") + (tail ? "(?:/.*)?" : ""));
    }

    /// Why go would not have answered: a graph that go.sum does not cover, or a go.mod file that is behind.
    private List<String> refusals() {
        Optional<ModuleGraph> graph = selection.graph();
        if (graph.isPresent() && !graph.get().failures().isEmpty()) {
            return FailedGraph.lacksSums(graph.get()) ? broken(graph.get()).stream().toList() : List.of();
        }
        if (selection.isStale()) {
            return List.of(request.mode().updatesNeeded().getMessage());
        }
        boolean checked = !workspace.isOutside() && workspace.goWork().isEmpty() && !request.updates()
                && request.mode().kind() != BuildMode.Kind.MOD;
        if (!checked) {
            return List.of();
        }
        if (Staleness.differs(workspace.mains().getFirst(), selection.requirements())) {
            return List.of(request.mode().updatesNeeded().getMessage());
        }
        return request.mode().isReadonly() && lacksKeptSums()
                ? List.of("go: updates to go.sum needed, disabled by -mod=readonly")
                : List.of();
    }

    private Optional<String> broken(ModuleGraph graph) {
        return FailedGraph.words(graph, workspace, request.places());
    }

    /// Whether a go.mod file was read that belongs into go.sum and is not there.
    private boolean lacksKeptSums() {
        Set<ModuleVersion> unsummed = library.unsummed();
        if (unsummed.isEmpty()) {
            return false;
        }
        boolean all = selection.graph().isPresent();
        Version go = selection.root(ModulePath.GO).orElse(GoVersion.UNSTATED);
        if (all && go.compareTo(GoVersion.STRICT_FROM) < 0) {
            return false;
        }
        List<ModuleVersion> kept = all ? selection.buildList() : selection.requirements().roots();
        return kept.stream().anyMatch(module ->
                workspace.replacement(module).orElse(new Replacement.ByModule(module, ""))
                                instanceof Replacement.ByModule(ModuleVersion target, _)
                        && unsummed.contains(target));
    }
}
