package dev.modscope.resolve;

import dev.modscope.disk.Fs;
import dev.modscope.modfile.Directive;
import dev.modscope.modfile.GoMod;
import dev.modscope.modfile.SyntaxProblem;
import dev.modscope.module.ModulePath;
import dev.modscope.module.ModuleVersion;
import dev.modscope.module.PseudoVersion;
import dev.modscope.module.SemVer;
import dev.modscope.module.Version;
import dev.modscope.mvs.Answer;
import dev.modscope.mvs.ModuleGraph;
import dev.modscope.resolve.get.GetException;
import dev.modscope.resolve.list.Library;
import dev.modscope.resolve.list.Staleness;
import dev.modscope.resolve.plan.Hashes;
import dev.modscope.resolve.trust.Downloaded;
import dev.modscope.resolve.trust.Downloads;
import dev.modscope.resolve.trust.SumAdditions;
import dev.modscope.resolve.trust.Sums;
import dev.modscope.resolve.trust.Together;
import dev.modscope.resolve.trust.Verification;
import dev.modscope.resolve.wave.Capacity;
import dev.modscope.resolve.wave.Summaries;
import dev.modscope.resolve.wave.Waiting;
import dev.modscope.resolve.wire.Wiring;
import dev.modscope.source.ModuleSource;
import dev.modscope.source.SourceException;
import dev.modscope.source.Verdict;
import dev.modscope.source.VersionInfo;
import dev.modscope.source.VersionList;
import dev.modscope.source.cache.ModuleCache;
import dev.modscope.source.cache.ReadAhead;
import dev.modscope.source.cache.ZipCache;
import dev.modscope.source.database.Confirmations;
import dev.modscope.source.sum.GoSum;
import dev.modscope.source.web.Web;
import dev.modscope.workspace.Workspace;
import dev.modscope.workspace.saving.FileChange;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/// The sources that a workspace's environment names, wired: the module cache before the proxies, each go.mod checked
/// against go.sum. What the disk has is read at once; only for what a network must answer are there threads.
final class Sources implements Summaries.Files, Hashes, Axes.Nearby {
    private static final int AT_ONCE = 32;
    /// Most go.mod files are shorter by far.
    private static final int SHORT = 64 << 10;
    /// A requirement takes about a tenth of it.
    private static final int BYTES_A_WAITING_REQUIREMENT = 2048;

    private final GoSum sums;
    private final ModuleCache cache;
    private final Fs fs;
    private final Path root;
    private final Web web;
    private final ModuleSource upstream;
    private final boolean slow;
    private final boolean local;
    private final Confirmations confirmations;
    private final Map<ModuleVersion, String> mismatches = new ConcurrentHashMap<>();
    private final Set<ModuleVersion> unsummed = ConcurrentHashMap.newKeySet();
    private final GoMod.Shared shared = new GoMod.Shared();
    private volatile Consumer<Progress> progress = _ -> {};

    Sources(Workspace workspace, Access access, Consumer<String> warn) {
        Wiring wiring = Wiring.of(workspace, access == Access.NETWORK);
        sums = GoSum.read(workspace.fs(), workspace.sumFiles(), workspace.root());
        fs = workspace.fs();
        root = workspace.env().moduleCache();
        web = wiring.web();
        upstream = wiring.upstream();
        cache = new ModuleCache(fs, root, upstream, this::check, warn);
        confirmations = wiring.confirmations();
        slow = wiring.slow();
        local = wiring.local();
    }

    private Verdict check(ModuleVersion module, byte[] goMod) {
        Verdict verdict = sums.check(module, goMod);
        if (verdict instanceof Verdict.Unverified) {
            unsummed.add(module);
        }
        return verdict;
    }

    /// The modules whose go.mod has been read although go.sum does not name it.
    Set<ModuleVersion> unsummed() {
        return Collections.unmodifiableSet(unsummed);
    }

    /// What go.sum and the vendor folder have to say of a graph.
    List<Problem> found(Workspace workspace, ModuleGraph graph) {
        List<Problem> found = new ArrayList<>();
        Staleness.messages(workspace, graph, unsummed).forEach(words -> found.add(new Problem.Outdated(words)));
        Staleness.unverified(workspace, graph, unsummed).ifPresent(words -> found.add(new Problem.Notice(words)));
        return found;
    }

    /// Who hears of the next questions.
    void report(Consumer<Progress> listener) {
        progress = listener;
    }

    /// Lets connections go; whoever asks again opens new ones.
    void close() {
        web.close();
    }

    /// All of them as one.
    ModuleSource modules() {
        return cache;
    }

    /// All of them with what belongs to them, for lists of modules.
    Library library(Workspace workspace) {
        return new Library(workspace, cache, sums, unsummed());
    }

    /// The go.mod of the latest version of a module, as far as it is at hand: in the module cache, or in a proxy on this
    /// machine. A release goes before a pre-release, and a version with a path of its own before one without.
    Optional<GoMod> latestAtHand(ModulePath path) {
        try {
            List<SemVer> versions = local ? cache.versions(path).versions() : cache.cachedVersions(path);
            Optional<SemVer> newest = versions.stream().max(Comparator
                    .comparing((SemVer version) -> !version.isIncompatible())
                    .thenComparing(version -> version.prerelease().isEmpty())
                    .thenComparing(version -> (Version) version));
            if (newest.isEmpty()) {
                return Optional.empty();
            }
            ModuleVersion module = new ModuleVersion(path, newest.get());
            Optional<byte[]> content = local ? Optional.of(cache.goMod(module)) : cache.cachedGoMod(module);
            return content.map(bytes -> GoMod.parseDependency("go.mod", bytes).value());
        } catch (SourceException _) {
            return Optional.empty();
        }
    }

    /// Mistakes in the files with the hashes.
    List<SyntaxProblem> problems() {
        return sums.problems();
    }

    /// Why the go.mod of a module was refused, where its hash is not the one in go.sum.
    Optional<String> mismatch(ModuleVersion module) {
        return Optional.ofNullable(mismatches.get(module));
    }

    /// Why files were refused for their hashes.
    List<String> mismatches() {
        return List.copyOf(mismatches.values());
    }

    VersionList versions(ModulePath path) throws SourceException {
        return asked(() -> cache.versions(path));
    }

    VersionInfo latest(ModulePath path) throws SourceException {
        return asked(() -> cache.latest(path));
    }

    VersionInfo info(ModulePath path, String query) throws SourceException {
        return asked(() -> cache.info(path, query));
    }

    /// When a version was published, as far as the module cache, a proxy on this machine or the version itself says.
    @Override
    public Optional<Instant> published(ModuleVersion module) {
        String version = module.version().text();
        Optional<Instant> said = PseudoVersion.of(SemVer.of(version))
                .flatMap(PseudoVersion::instant);
        return said.isPresent() ? said : knownInfo(module.path(), version).flatMap(VersionInfo::time);
    }

    /// The go and toolchain lines stand for no files.
    @Override
    public VersionAxis.Reach reach(ModuleVersion module) {
        if (local || module.path().isToolchain() || cache.goModFile(module).isPresent()) {
            return VersionAxis.Reach.AT_HAND;
        }
        if (slow) {
            return VersionAxis.Reach.AWAY;
        }
        try {
            byte[] _ = cache.goMod(module);
            return VersionAxis.Reach.AT_HAND;
        } catch (SourceException _) {
            return VersionAxis.Reach.OUT_OF_REACH;
        }
    }

    @Override
    public Optional<Version> goLine(ModuleVersion module) {
        try {
            Optional<byte[]> content = slow ? cache.cachedGoMod(module) : Optional.of(cache.goMod(module));
            return content.flatMap(bytes -> GoMod.parseDependency("go.mod", bytes).value().go()).map(Directive.Go::version);
        } catch (SourceException _) {
            return Optional.empty();
        }
    }

    /// What is known of a version without asking a network.
    Optional<VersionInfo> knownInfo(ModulePath path, String version) {
        try {
            return slow ? cache.cachedInfo(path, version) : Optional.of(cache.info(path, version));
        } catch (SourceException _) {
            return Optional.empty();
        }
    }

    GoMod goMod(ModuleVersion module) throws SourceException {
        return GoMod.parseDependency("go.mod", asked(() -> cache.goMod(module))).value();
    }

    /// What fills the module cache.
    Downloads downloads() {
        return new Downloads(cache, zips(), sums, confirmations);
    }

    /// What looks whether the module cache is what it was.
    Verification verification() {
        return new Verification(zips(), sums, fs);
    }

    private ZipCache zips() {
        return new ZipCache(fs, root, upstream, Downloads.zips(new Sums(cache, sums, confirmations)));
    }

    /// Who hears of each request on the network.
    void trace(Consumer<String> listener) {
        web.trace(listener);
    }

    /// What go.sum, or go.work.sum, gains by a download: hashes of modules of the build list, and of the go.mod files that
    /// the graph was made of. Where nothing asked for the `whole` graph, only those of modules that go.mod requires, as `go`
    /// has not loaded the graph then.
    Optional<FileChange> sumChange(Resolution resolution, List<Downloaded> done, boolean whole) throws GetException {
        List<Hashes.Line> read = whole ? unsummedOf(resolution) : List.of();
        List<Hashes.Sum> found = sums(read);
        SumAdditions additions = new SumAdditions(resolution.workspace(), sums);
        for (int i = 0; i < read.size(); i++) {
            if (found.get(i) instanceof Hashes.Sum.Known(String hash)) {
                additions.add(read.get(i), hash);
            }
        }
        Set<ModuleVersion> used = new HashSet<>();
        List<ModuleVersion> kept = whole
                ? resolution.buildList().modules()
                : resolution.workspace().mains().stream()
                        .flatMap(main -> main.goMod().requires().stream()).map(Directive.Require::module).toList();
        kept.forEach(module -> used.add(actual(resolution, module)));
        done.stream().filter(each -> used.contains(each.module())).forEach(additions::add);
        return additions.change();
    }

    private static ModuleVersion actual(Resolution resolution, ModuleVersion module) {
        return resolution.workspace().replacement(module).flatMap(Resolver::target).orElse(module);
    }

    private List<Hashes.Line> unsummedOf(Resolution resolution) {
        List<Hashes.Line> lines = new ArrayList<>();
        for (ModuleVersion vertex : resolution.graph().vertexSet()) {
            ModuleVersion module = actual(resolution, vertex);
            if (unsummed.contains(module)) {
                lines.add(new Hashes.Line(module, true));
            }
        }
        return lines;
    }

    /// Has every go.mod file confirmed that a graph was made of and go.sum does not name, as `go get` does when it reads
    /// them.
    /// @throws GetException where one is wrong, or could not be confirmed although the network may be used
    void confirmRead(Resolution resolution) throws GetException {
        List<Hashes.Line> lines = unsummedOf(resolution);
        List<Hashes.Sum> found = sums(lines);
        for (int i = 0; i < found.size(); i++) {
            switch (found.get(i)) {
                case Hashes.Sum.Refuted(String reason) -> throw new GetException("go: " + lines.get(i).module() + ": " + reason);
                case Hashes.Sum.Unconfirmed(String reason) -> throw new GetException("go: " + lines.get(i).module() + ": " + reason);
                case Hashes.Sum.Known _, Hashes.Sum.NoFile _, Hashes.Sum.Unasked _ -> {}
            }
        }
    }

    @Override
    public List<Hashes.Sum> sums(List<Hashes.Line> lines) {
        Sums sums = new Sums(cache, this.sums, confirmations);
        List<Hashes.Sum> found = new Together(AT_ONCE).map(lines, sums::of);
        for (int i = 0; i < lines.size(); i++) {
            if (found.get(i) instanceof Hashes.Sum.Refuted(String reason)) {
                mismatches.put(lines.get(i).module(), reason);
            }
        }
        return found;
    }

    @FunctionalInterface
    private interface Question<T> {
        T ask() throws SourceException;
    }

    private static <T> T asked(Question<T> question) throws SourceException {
        try {
            return question.ask();
        } catch (SourceException e) {
            throw cancelledOr(e);
        }
    }

    private static SourceException cancelledOr(SourceException e) {
        if (e.kind() == SourceException.Kind.INTERRUPTED) {
            throw new CancellationException("interrupted");
        }
        return e;
    }

    @Override
    public void read(List<ModuleVersion> wanted, Summaries.Use use, Consumer<Answer> taker) {
        if (Thread.currentThread().isInterrupted()) {
            throw new CancellationException("interrupted");
        }
        List<Integer> missing = new ArrayList<>();
        try (ReadAhead ahead = cache.readAhead(wanted)) {
            for (int i = 0; i < wanted.size(); i++) {
                int place = i;
                Optional<Summaries.Read> cached = parsed(wanted.get(i), () -> ahead.get(place));
                if (cached.isPresent()) {
                    taker.accept(use.of(i, cached.get()));
                } else if (slow) {
                    missing.add(i);
                } else {
                    taker.accept(use.of(i, fetched(wanted.get(i))));
                }
            }
        }
        if (!missing.isEmpty()) {
            fetch(missing, wanted, use, taker);
        }
    }

    /// What waits until it can be taken has a limit: what goes beyond it, or is long, is read once more when its turn has
    /// come, by then from the module cache.
    private void fetch(List<Integer> places, List<ModuleVersion> wanted, Summaries.Use use, Consumer<Answer> taker) {
        progress.accept(new Progress("Fetching go.mod files", 0, places.size()));
        Waiting waiting = new Waiting(Runtime.getRuntime().maxMemory() / BYTES_A_WAITING_REQUIREMENT);
        new Together(AT_ONCE).each(places, place -> waiting.add(early(wanted.get(place)).map(read -> use.of(place, read))), (early, known) -> {
            int place = places.get(known - 1);
            taker.accept(early.isPresent() ? waiting.take(early.get()) : use.of(place, whole(wanted.get(place))));
            progress.accept(new Progress("Fetching go.mod files", known, places.size()));
        });
    }

    private Optional<Summaries.Read> early(ModuleVersion module) {
        return parsed(module, () -> cache.fetchShortGoMod(module, SHORT));
    }

    private Summaries.Read fetched(ModuleVersion module) {
        return parsed(module, () -> Optional.of(cache.fetchGoMod(module))).orElseThrow();
    }

    private Summaries.Read whole(ModuleVersion module) {
        return parsed(module, () -> Optional.of(cache.goMod(module))).orElseThrow();
    }

    private Optional<Summaries.Read> parsed(ModuleVersion module, Question<Optional<byte[]>> question) {
        try {
            Optional<byte[]> content = question.ask();
            return content.map(bytes -> Capacity.holds(bytes)
                    ? new Summaries.Read.Found(GoMod.parseDependency("go.mod", bytes, shared))
                    : new Summaries.Read.Failed(Capacity.EXCEEDED));
        } catch (SourceException e) {
            SourceException failure = cancelledOr(e);
            if (failure.kind() == SourceException.Kind.MISMATCH) {
                mismatches.put(module, failure.getMessage());
            }
            return Optional.of(new Summaries.Read.Failed(failure.getMessage()));
        } catch (OutOfMemoryError _) {
            // Many large ones came at once: the rest is let go of by now.
            return Optional.of(new Summaries.Read.Failed(Capacity.EXCEEDED));
        }
    }
}
