package dev.modscope.resolve;

import dev.modscope.modfile.GoMod;
import dev.modscope.modfile.SyntaxProblem;
import dev.modscope.module.ModulePath;
import dev.modscope.module.ModuleVersion;
import dev.modscope.module.SemVer;
import dev.modscope.module.Version;
import dev.modscope.resolve.list.Library;
import dev.modscope.resolve.plan.Hashes;
import dev.modscope.resolve.wave.Summaries;
import dev.modscope.source.ModuleSource;
import dev.modscope.source.PathPatterns;
import dev.modscope.source.ProxyList;
import dev.modscope.source.Refusal;
import dev.modscope.source.SourceException;
import dev.modscope.source.Verdict;
import dev.modscope.source.VersionInfo;
import dev.modscope.source.VersionList;
import dev.modscope.source.cache.ModuleCache;
import dev.modscope.source.cache.ReadAhead;
import dev.modscope.source.git.DirectSettings;
import dev.modscope.source.git.DirectSource;
import dev.modscope.source.git.repo.RemoteLimits;
import dev.modscope.source.proxy.ProxySource;
import dev.modscope.source.route.HttpProxies;
import dev.modscope.source.sum.GoModHash;
import dev.modscope.source.sum.GoSum;
import dev.modscope.source.sum.ZipHash;
import dev.modscope.workspace.GoEnv;
import dev.modscope.workspace.Workspace;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;

/// The sources that a workspace's environment names, wired: the module cache before the proxies, each go.mod checked
/// against go.sum. What the disk has is read at once; only for what a network must answer are there threads.
final class Sources implements Summaries.Files, Hashes {
    private static final int AT_ONCE = 32;

    private final GoSum sums;
    private final ModuleCache cache;
    private final boolean slow;
    private final boolean local;
    private final boolean database;
    private final PathPatterns withoutDatabase;
    private final Map<ModuleVersion, String> mismatches = new ConcurrentHashMap<>();
    private final Set<ModuleVersion> unsummed = ConcurrentHashMap.newKeySet();
    private final Queue<String> warnings = new ConcurrentLinkedQueue<>();
    private final GoMod.Shared shared = new GoMod.Shared();
    private final Semaphore permits = new Semaphore(AT_ONCE);
    private volatile Consumer<Progress> progress = _ -> {};

    Sources(Workspace workspace, Access access) {
        GoEnv env = workspace.env();
        String proxies = env.get("GOPROXY");
        boolean network = access == Access.NETWORK;
        sums = GoSum.read(workspace.fs(), workspace.sumFiles(), workspace.root());
        ModuleSource upstream = new ProxyList(
                proxies, env.get("GONOPROXY"), url -> ProxySource.at(url, network), direct(workspace, network));
        cache = new ModuleCache(workspace.fs(), env.moduleCache(), upstream, this::check, warnings::add);
        database = !env.get("GOSUMDB").equals("off");
        withoutDatabase = new PathPatterns(env.get("GONOSUMDB"));
        boolean repositories = proxies.contains("direct") || !env.get("GONOPROXY").isEmpty();
        slow = network && (proxies.contains("http") || repositories);
        local = proxies.startsWith("file://") && !proxies.contains("http") && !repositories;
    }

    private static ModuleSource direct(Workspace workspace, boolean network) {
        GoEnv env = workspace.env();
        if (!network) {
            return new Refusal(SourceException.Kind.OFFLINE, "offline: no repository was asked");
        }
        return new DirectSource(new DirectSettings(
                env.get("GOVCS"),
                env.get("GOPRIVATE"),
                env.get("GOINSECURE"),
                env.get("MODSCOPE_REPOSITORIES"),
                env.moduleCache(),
                workspace.fs(),
                HttpProxies.of(env::get),
                url -> ProxySource.at(url, true),
                RemoteLimits.STANDARD));
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

    /// Who hears of the next questions.
    void report(Consumer<Progress> listener) {
        progress = listener;
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

    /// What a person should know of the cache, and has not been told.
    List<String> warnings() {
        List<String> told = new ArrayList<>();
        for (String next = warnings.poll(); next != null; next = warnings.poll()) {
            told.add(next);
        }
        return told;
    }

    /// Why the go.mod of a module was refused, where its hash is not the one in go.sum.
    Optional<String> mismatch(ModuleVersion module) {
        return Optional.ofNullable(mismatches.get(module));
    }

    /// Whether any go.mod was refused for its hash.
    boolean hasMismatch() {
        return !mismatches.isEmpty();
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

    @Override
    public String goModHash(ModuleVersion module) throws SourceException {
        return GoModHash.of(asked(() -> cache.goMod(module)));
    }

    @Override
    public String contentHash(ModuleVersion module) throws SourceException {
        return asked(() -> cache.contentHash(module, ZipHash::of));
    }

    @Override
    public boolean needsDatabase(ModulePath path) {
        return database && !withoutDatabase.matches(path);
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
    public List<Summaries.Read> read(List<ModuleVersion> wanted) {
        if (Thread.currentThread().isInterrupted()) {
            throw new CancellationException("interrupted");
        }
        Summaries.Read[] answers = new Summaries.Read[wanted.size()];
        int[] missing = new int[answers.length];
        int count = 0;
        try (ReadAhead ahead = cache.readAhead(wanted)) {
            for (int i = 0; i < answers.length; i++) {
                int place = i;
                Optional<Summaries.Read> cached = parsed(wanted.get(i), () -> ahead.get(place));
                if (cached.isPresent()) {
                    answers[i] = cached.get();
                } else if (slow) {
                    missing[count++] = i;
                } else {
                    answers[i] = fetched(wanted.get(i));
                }
            }
        }
        if (count > 0) {
            fetch(wanted, Arrays.copyOf(missing, count), answers);
        }
        return List.of(answers);
    }

    private Summaries.Read fetched(ModuleVersion module) {
        return parsed(module, () -> Optional.of(cache.fetchGoMod(module))).orElseThrow();
    }

    private Optional<Summaries.Read> parsed(ModuleVersion module, Question<Optional<byte[]>> question) {
        try {
            Optional<byte[]> content = question.ask();
            return content.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new Summaries.Read.Found(GoMod.parseDependency("go.mod", content.get(), shared)));
        } catch (SourceException e) {
            SourceException failure = cancelledOr(e);
            if (failure.kind() == SourceException.Kind.MISMATCH) {
                mismatches.put(module, failure.getMessage());
            }
            return Optional.of(new Summaries.Read.Failed(failure.getMessage()));
        }
    }

    private void fetch(List<ModuleVersion> wanted, int[] missing, Summaries.Read[] answers) {
        progress.accept(new Progress("Fetching go.mod files", 0, missing.length));
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Summaries.Read>> futures = new ArrayList<>();
            for (int place : missing) {
                futures.add(threads.submit(() -> fetchOne(wanted.get(place))));
            }
            try {
                for (int k = 0; k < missing.length; k++) {
                    answers[missing[k]] = futures.get(k).get();
                    progress.accept(new Progress("Fetching go.mod files", k + 1, missing.length));
                }
            } catch (InterruptedException _) {
                threads.shutdownNow();
                Thread.currentThread().interrupt();
                throw new CancellationException("interrupted");
            } catch (ExecutionException e) {
                threads.shutdownNow();
                throw new IllegalStateException(e.getCause());
            }
        }
    }

    private Summaries.Read fetchOne(ModuleVersion module) throws InterruptedException {
        permits.acquire();
        try {
            return fetched(module);
        } finally {
            permits.release();
        }
    }
}
