package dev.modscope.resolve;

import dev.modscope.module.GoVersion;
import dev.modscope.module.ModulePath;
import dev.modscope.module.ModuleVersion;
import dev.modscope.module.Version;
import dev.modscope.mvs.Answer;
import dev.modscope.mvs.KnownModules;
import dev.modscope.mvs.ModuleGraph;
import dev.modscope.mvs.Pruning;
import dev.modscope.mvs.Requirements;
import dev.modscope.resolve.explain.Alone;
import dev.modscope.resolve.explain.Explainer;
import dev.modscope.resolve.explain.Explanation;
import dev.modscope.resolve.get.GetEdits;
import dev.modscope.resolve.get.GetException;
import dev.modscope.resolve.get.GetResult;
import dev.modscope.resolve.governing.Governing;
import dev.modscope.resolve.list.ListAnswer;
import dev.modscope.resolve.list.ListRequest;
import dev.modscope.resolve.list.ModuleList;
import dev.modscope.resolve.list.Staleness;
import dev.modscope.resolve.plan.GetPlans;
import dev.modscope.resolve.plan.Plan;
import dev.modscope.resolve.query.QueryException;
import dev.modscope.resolve.trust.Downloaded;
import dev.modscope.resolve.trust.Downloads;
import dev.modscope.resolve.trust.Verification;
import dev.modscope.resolve.wave.Summaries;
import dev.modscope.resolve.why.Reasons;
import dev.modscope.workspace.Edit;
import dev.modscope.workspace.MainModule;
import dev.modscope.workspace.Replacement;
import dev.modscope.workspace.Workspace;
import dev.modscope.workspace.mode.RefusedException;
import dev.modscope.workspace.saving.FileChange;
import java.io.Serial;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// The one door: resolves a workspace, compares what-ifs, explains, lists versions. Remembers every go.mod it has read
/// for as long as it is open. Safe for use from several threads; interrupting the calling thread cancels its call, which
/// then throws [java.util.concurrent.CancellationException].
public final class Resolver implements AutoCloseable {
    private final Workspace workspace;
    private final Sources sources;
    private final Summaries summaries;
    private final Known known;
    private final Queue<String> untold;
    private volatile Optional<Explainer> explainer = Optional.empty();
    private volatile Optional<Reasons> lastReasons = Optional.empty();
    /// Fair, so that a long row of what-ifs lets another question in between.
    private final ReentrantLock lock = new ReentrantLock(true);

    /// A resolver over the sources that the workspace's environment names. What a person should know of the module cache
    /// is a notice among the problems of the next answer. For a workspace that needs a newer Go nobody is asked.
    public Resolver(Workspace workspace, Access access) {
        Queue<String> warnings = new ConcurrentLinkedQueue<>();
        this(workspace, access, warnings::add, warnings);
    }

    /// The same where `warn` hears at once what a person should know of the module cache.
    public Resolver(Workspace workspace, Access access, Consumer<String> warn) {
        this(workspace, access, warn, new ConcurrentLinkedQueue<>());
    }

    private Resolver(Workspace workspace, Access access, Consumer<String> warn, Queue<String> untold) {
        this.workspace = workspace;
        this.untold = untold;
        this.sources = new Sources(workspace, workspace.needsNewerGo() ? Access.OFFLINE : access, warn);
        this.summaries = new Summaries(workspace, sources);
        this.known = new Known(workspace, sources);
    }

    /// The build list and graph of the workspace. Always answers, with its problems. What failed before is tried again.
    public Resolution resolve(Consumer<Progress> progress) {
        return locked(progress, () -> {
            known.forgetFailures();
            Resolution resolution = resolution(workspace, summaries.requirements().expand(known.in(workspace).modules()));
            return resolution.with(sources.found(workspace, resolution.graph()));
        });
    }

    /// The module graph as another version of Go loads it: with the roots as they are written.
    /// @throws RefusedException where that version cannot load it
    public Resolution resolveAs(GoVersion go) throws RefusedException {
        Requirements written = summaries.requirements();
        Version own = written.roots().stream().filter(root -> root.path().equals(ModulePath.GO)).findFirst()
                .map(ModuleVersion::version).orElse(GoVersion.UNSTATED);
        if (own.compareTo(GoVersion.STRICT_FROM) >= 0 && go.compareTo(own) < 0) {
            throw new RefusedException("go: requested Go version " + go + " cannot load module graph (requires Go >= "
                    + own.text() + ")");
        }
        return locked(_ -> {}, () -> {
            known.forgetFailures();
            KnownModules modules = known.in(workspace).modules();
            Requirements once = written.eachOnce(modules);
            boolean unpruned = Pruning.of(go) == Pruning.UNPRUNED && once.pruning() == Pruning.PRUNED;
            Requirements as = unpruned ? once.under(Pruning.UNPRUNED) : once;
            return resolution(workspace, new Requirements.Expanded(as, ModuleGraph.load(as, modules), List.of()));
        });
    }

    private <T> T locked(Consumer<Progress> progress, Supplier<T> work) {
        try {
            lock.lockInterruptibly();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw new CancellationException("interrupted");
        }
        try {
            sources.report(progress);
            return work.get();
        } finally {
            sources.report(_ -> {});
            lock.unlock();
        }
    }

    private Resolution resolution(Workspace workspace, Requirements.Expanded expanded) {
        List<Problem> problems = new ArrayList<>();
        workspace.problems().forEach(problem -> problems.add(new Problem.Syntax(problem)));
        sources.problems().forEach(problem -> problems.add(new Problem.Syntax(problem)));
        for (Answer.Failure failure : expanded.graph().failures()) {
            problems.add(problem(workspace, failure));
        }
        expanded.missing().forEach(failure -> problems.add(problem(workspace, failure)));
        outdated(workspace, expanded.requirements()).ifPresent(problems::add);
        workspace.notices().forEach(notice -> problems.add(new Problem.Notice(notice)));
        addUntold(problems);
        return new Resolution(workspace, expanded.graph(), expanded.graph().buildList(),
                expanded.requirements().direct(), problems, known.in(workspace).notes());
    }

    private void addUntold(List<Problem> problems) {
        for (String next = untold.poll(); next != null; next = untold.poll()) {
            problems.add(new Problem.Notice(next));
        }
    }

    private Problem problem(Workspace workspace, Answer.Failure failure) {
        ModuleVersion actual = workspace.replacement(failure.module())
                .flatMap(Resolver::target).orElse(failure.module());
        return sources.mismatch(actual).isPresent()
                ? new Problem.Mismatch(failure.module(), failure.reason())
                : new Problem.Unresolved(failure.module(), failure.reason(),
                        Governing.of(workspace.env(), actual.path(), failure.reason()));
    }

    static Optional<ModuleVersion> target(Replacement replacement) {
        return replacement instanceof Replacement.ByModule(ModuleVersion module, _)
                ? Optional.of(module) : Optional.empty();
    }

    /// Whether the go.mod file says something else than the roots that its graph asks for.
    private Optional<Problem> outdated(Workspace workspace, Requirements updated) {
        if (updated.pruning() == Pruning.WORKSPACE) {
            return Optional.empty();
        }
        return Staleness.differs(workspace.mains().getFirst(), updated) || Staleness.isUnfixed(workspace)
                ? Optional.of(new Problem.Outdated("updates to go.mod needed: `go mod tidy` makes them"))
                : Optional.empty();
    }

    /// What the edits would change.
    /// @throws EditException where `go get` would refuse, with its message
    public Comparison whatIf(Resolution base, List<Edit> edits, Consumer<Progress> progress) throws EditException {
        return preview(base, edits, progress).comparison();
    }

    /// What `go get` would print for the edits, and what they would change.
    /// @throws EditException where `go get` would refuse, with its message
    public Comparison.Preview preview(Resolution base, List<Edit> edits, Consumer<Progress> progress) throws EditException {
        return preview(base, () -> new GetEdits(known::context).apply(base.workspace(), edits), progress);
    }

    /// What `go get` would print and change in one main module, for arguments as they are typed.
    /// @throws EditException where `go get` would refuse, with its message
    public Comparison.Preview get(Resolution base, ModulePath main, List<String> arguments, Consumer<Progress> progress)
            throws EditException {
        return preview(base, () -> new GetEdits(known::context).run(base.workspace(), main, arguments), progress);
    }

    /// As [#get], and the files that saving it writes, byte for byte.
    /// @throws EditException where `go get` would refuse, with its message
    public Comparison.Planned plan(
            Resolution base, ModulePath main, List<String> arguments, Writing writing, Consumer<Progress> progress)
            throws EditException {
        return plan(base, () -> new GetEdits(known::context).run(base.workspace(), main, arguments), writing, true, progress);
    }

    /// As [#preview(Resolution, List, Consumer)], and the files that saving the edits writes, byte for byte.
    /// @throws EditException where `go get` would refuse, with its message
    public Comparison.Planned plan(Resolution base, List<Edit> edits, Writing writing, Consumer<Progress> progress)
            throws EditException {
        return plan(base, () -> new GetEdits(known::context).apply(base.workspace(), edits), writing, false, progress);
    }

    /// How files are written.
    ///
    /// @param formatted whether go.mod and go.work get the layout of `go`; else what no directive changes keeps its bytes
    /// @param around the workspace whose go.work file, where it has one, follows the go line
    public record Writing(boolean formatted, Workspace around) {}

    /// Edits being made.
    @FunctionalInterface
    private interface Editing {
        GetEdits.Applied apply() throws GetException;
    }

    private Comparison.Preview preview(Resolution base, Editing editing, Consumer<Progress> progress) throws EditException {
        return refusable(progress, () -> preview(base, applied(editing)));
    }

    /// `strict` refuses where `go get` would, for a hash that cannot be confirmed.
    private Comparison.Planned plan(
            Resolution base, Editing editing, Writing writing, boolean strict, Consumer<Progress> progress)
            throws EditException {
        return refusable(progress, () -> {
            GetEdits.Applied applied = applied(editing);
            GetPlans plans = new GetPlans(
                    main -> known.context(applied.written(), main), sources, writing.around(),
                    new GetPlans.Manner(writing.formatted(), strict));
            try {
                Plan plan = plans.plan(base.workspace(), applied);
                Comparison.Preview preview = preview(base, applied);
                if (strict) {
                    sources.confirmRead(base);
                    sources.confirmRead(preview.comparison().after());
                }
                return new Comparison.Planned(preview, plan.files(), plan.notes());
            } catch (GetException e) {
                throw new Refused(e);
            }
        });
    }

    private Comparison.Preview preview(Resolution base, GetEdits.Applied applied) {
        Resolution after = resolution(applied.workspace(), known.expanded(applied.workspace()));
        List<String> lines = new ArrayList<>();
        List<ModuleVersion> undecided = new ArrayList<>();
        for (GetResult result : applied.results()) {
            lines.addAll(result.lines());
            undecided.addAll(result.undecided());
        }
        Comparison comparison = Comparison.of(base, after, applied.results(), lastReasons);
        lastReasons = Optional.of(comparison.reasons());
        return new Comparison.Preview(lines, comparison, undecided);
    }

    private <T> T refusable(Consumer<Progress> progress, Supplier<T> work) throws EditException {
        try {
            return locked(progress, () -> {
                known.forgetFailures();
                return work.get();
            });
        } catch (Refused e) {
            throw new EditException(String.valueOf(e.getMessage()), sources.mismatches(), e.chain);
        }
    }

    private static GetEdits.Applied applied(Editing editing) {
        try {
            return editing.apply();
        } catch (GetException e) {
            throw new Refused(e);
        }
    }

    /// Carries a refusal out of the lock.
    private static final class Refused extends RuntimeException {
        @Serial
        private static final long serialVersionUID = 1L;

        private final transient List<ModuleVersion> chain;

        Refused(GetException refusal) {
            super(refusal.getMessage());
            this.chain = refusal.chain();
        }
    }

    /// What `go list -m` says of modules.
    /// @throws RefusedException where go refuses to say anything, with its message
    public ListAnswer list(ListRequest request) throws RefusedException {
        return new ModuleList(workspace, sources.library(workspace), sources).answer(request);
    }

    /// What is wrong with a list beside the errors of its modules.
    public List<Problem> problems(ListAnswer answer) {
        List<Problem> problems = new ArrayList<>();
        workspace.problems().forEach(problem -> problems.add(new Problem.Syntax(problem)));
        sources.problems().forEach(problem -> problems.add(new Problem.Syntax(problem)));
        answer.unread().forEach(failure -> problems.add(problem(workspace, failure)));
        addUntold(problems);
        return problems;
    }

    /// Has `listener` hear of each request on the network from now on, in the words of `go -x`.
    public Resolver traced(Consumer<String> listener) {
        sources.trace(listener);
        return this;
    }

    /// What fills the module cache.
    public Downloads downloads() {
        return sources.downloads();
    }

    /// What looks whether the module cache is what it was.
    public Verification verification() {
        return sources.verification();
    }

    /// What go.sum, or go.work.sum, gains by a download. `whole` says whether the whole module graph was asked for.
    /// @throws EditException where that file cannot be used
    public Optional<FileChange> sumChange(Resolution resolution, List<Downloaded> done, boolean whole) throws EditException {
        try {
            return sources.sumChange(resolution, done, whole);
        } catch (GetException e) {
            throw new EditException(e.getMessage());
        }
    }

    /// Why a module is selected at its version.
    public Explanation explain(Resolution resolution, ModulePath path) {
        Explainer known = explainer.filter(e -> e.explains(resolution.graph()))
                .orElseGet(() -> new Explainer(resolution.workspace(), resolution.graph()));
        explainer = Optional.of(known);
        return known.explain(path);
    }

    /// What each main module of a go.work would select by itself, in their order; nothing where there is no go.work.
    /// Waits for sources, one main module at a time, so that what-ifs are not held up.
    public List<Alone> alone(Resolution resolution, Consumer<Progress> progress) {
        Workspace together = resolution.workspace();
        List<Alone> found = new ArrayList<>();
        for (MainModule main : together.goWork().isPresent() ? together.mains() : List.<MainModule>of()) {
            found.add(locked(progress, () -> {
                Summaries read = new Summaries(together.alone(main), sources);
                ModuleGraph graph = read.requirements().expand(new KnownModules(read, together.env().mostModules())).graph();
                return new Alone(main.path(), graph.buildList(), graph.failures().isEmpty());
            }));
        }
        return found;
    }

    /// The axis of the version slider of a module. Waits for sources without holding up what-ifs.
    public VersionAxis axis(Resolution resolution, ModulePath path, Consumer<Progress> progress) {
        progress.accept(new Progress("versions of " + path, 0, 0));
        return known.axes(resolution.workspace()).axis(resolution.graph(), path);
    }

    /// The versions that `go list -m -versions` prints: those listed, without retracted and excluded ones, ascending.
    /// @throws EditException where no source can list them
    public List<Version> versions(ModulePath path) throws EditException {
        try {
            return known.axes(workspace).versions(path);
        } catch (QueryException e) {
            throw new EditException(e.getMessage());
        }
    }

    /// The version that a query such as `upgrade` or `patch` stands for, where `current` is selected; retracted and excluded
    /// ones never.
    /// @throws EditException where there is none
    public Version find(ModulePath path, String query, Version current) throws EditException {
        try {
            return known.axes(workspace).find(path, query, current);
        } catch (QueryException e) {
            throw new EditException(e.getMessage());
        }
    }

    /// The other major versions of a module, which are modules of their own, ascending.
    public List<ModulePath> majors(ModulePath path) {
        return known.axes(workspace).majors(path);
    }

    /// When a version was published, as far as it is known without asking a network.
    public Optional<Instant> published(ModuleVersion module) {
        return sources.published(module);
    }

    /// Lets connections go.
    @Override
    public void close() {
        sources.close();
    }
}
