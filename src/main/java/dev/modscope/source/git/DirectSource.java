package dev.modscope.source.git;

import dev.modscope.module.ModulePath;
import dev.modscope.module.ModuleVersion;
import dev.modscope.module.PathCheck;
import dev.modscope.module.Shown;
import dev.modscope.source.ModuleSource;
import dev.modscope.source.PathPatterns;
import dev.modscope.source.Receiver;
import dev.modscope.source.SourceException;
import dev.modscope.source.VersionInfo;
import dev.modscope.source.VersionList;
import dev.modscope.source.git.code.CodeRepository;
import dev.modscope.source.git.code.Turns;
import dev.modscope.source.git.find.FoundRepository;
import dev.modscope.source.git.find.Pages;
import dev.modscope.source.git.find.RepositoryFinder;
import dev.modscope.source.git.find.VcsPolicy;
import dev.modscope.source.git.repo.GitRepository;
import dev.modscope.source.git.repo.Logins.Login;
import dev.modscope.source.git.repo.Remote;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// Modules straight from their repositories. Where a module is, and that it is nowhere, is found out once.
public final class DirectSource implements ModuleSource, AutoCloseable {
    private static final int LONGEST_PATH = 1000;

    private final DirectSettings settings;
    private final PathPatterns insecure;
    private final ConfiguredRepositories configured;
    private final RepositoryFinder finder;
    private final Map<String, Shared> repositories = new ConcurrentHashMap<>();
    private final Map<ModulePath, Found> modules = new ConcurrentHashMap<>();
    private final Turns finding = new Turns();

    /// A repository that several modules may share.
    private record Shared(GitRepository repository, Turns turns) {}

    /// A module's source, or why there is none.
    private record Found(Optional<ModuleSource> source, Optional<SourceException> failure) {}

    /// Repositories as settings allow.
    public DirectSource(DirectSettings settings) {
        this.settings = settings;
        this.insecure = new PathPatterns(settings.goinsecure());
        this.configured = new ConfiguredRepositories(settings.repositories());
        this.finder = new RepositoryFinder(
                new VcsPolicy(settings.govcs(), settings.goprivate()),
                insecure,
                (url, anyServer) -> settings.web().page(url, Pages.LIMIT, anyServer),
                this::answers);
    }

    private Optional<Login> login(String host) {
        return settings.web().login(host).map(found -> new Login(found.name(), found.password()));
    }

    private boolean answers(String url) {
        try {
            shared(url).repository().tags("");
            return true;
        } catch (SourceException e) {
            return Remote.isThere(e);
        }
    }

    private Shared shared(String url) {
        return repositories.computeIfAbsent(url, _ -> new Shared(
                new GitRepository(
                        new Remote(url, settings.web().proxies(), this::login, settings.limits(), settings.ssh()), settings.fs(), settings.moduleCache()),
                new Turns()));
    }

    private ModuleSource at(ModulePath path) throws SourceException {
        Found found = modules.get(path);
        if (found == null) {
            found = finding.take(() -> modules.containsKey(path) ? modules.get(path) : find(path));
        }
        if (found.failure().isPresent()) {
            throw found.failure().get();
        }
        return found.source().orElseThrow();
    }

    private Found find(ModulePath path) throws SourceException {
        Found found;
        try {
            found = new Found(Optional.of(source(path)), Optional.empty());
        } catch (SourceException e) {
            if (e.kind() == SourceException.Kind.INTERRUPTED) {
                throw e;
            }
            found = new Found(Optional.empty(), Optional.of(e));
        }
        modules.put(path, found);
        return found;
    }

    private ModuleSource source(ModulePath path) throws SourceException {
        Optional<String> fault = PathCheck.modulePath(path.value());
        if (fault.isPresent()) {
            throw new SourceException(SourceException.Kind.NOT_FOUND, fault.get());
        }
        if (path.value().length() > LONGEST_PATH) {
            throw new SourceException(SourceException.Kind.NOT_FOUND, "the path is longer than any address");
        }
        Optional<FoundRepository> named = configured.find(path);
        FoundRepository found = named.isPresent() ? named.get() : finder.find(path);
        if (found.isProxy()) {
            return settings.moduleProxy().apply(found.url());
        }
        if (!found.isGit()) {
            throw failed(found.url() + " is a " + found.system() + " repository, which is not read here: "
                    + "name a module proxy in GOPROXY that has " + path);
        }
        checkUrl(found.url(), path, named.isPresent());
        Shared shared = shared(found.url());
        return CodeRepository.of(path, shared.repository(), shared.turns(), found.root(), found.subfolder());
    }

    /// Encrypted, or allowed not to be; and nothing that could be read as an option of anything.
    private void checkUrl(String text, ModulePath path, boolean named) throws SourceException {
        URI url;
        try {
            url = new URI(text);
        } catch (URISyntaxException _) {
            throw failed(Shown.quoted(text) + " is not the URL of a repository");
        }
        String scheme = String.valueOf(url.getScheme());
        String host = url.getHost() == null ? "" : url.getHost();
        boolean plain = scheme.equals("http");
        if (named && scheme.equals("file")) {
            return;
        }
        if (!plain && !List.of("https", "ssh", "git+ssh").contains(scheme)) {
            throw failed(Shown.line(text) + ": the scheme of a repository has to be https or ssh");
        }
        if (plain && !named && !insecure.matches(path)) {
            throw failed(Shown.line(text) + " is not encrypted: name " + path + " in GOINSECURE to allow that");
        }
        if (host.isEmpty() || host.startsWith("-") || url.getRawPath().contains("/-")
                || (plain && url.getRawUserInfo() != null)) {
            throw failed(Shown.quoted(text) + " is not the URL of a repository");
        }
    }

    private static SourceException failed(String reason) {
        return new SourceException(SourceException.Kind.FAILED, reason);
    }

    @Override
    public VersionList versions(ModulePath path) throws SourceException {
        return at(path).versions(path);
    }

    @Override
    public VersionInfo latest(ModulePath path) throws SourceException {
        return at(path).latest(path);
    }

    @Override
    public VersionInfo info(ModulePath path, String query) throws SourceException {
        if (query.isEmpty() || query.startsWith("-") || query.startsWith("/")) {
            throw new SourceException(SourceException.Kind.NOT_FOUND,
                    "invalid version: disallowed version string " + Shown.quoted(query));
        }
        return at(path).info(path, query);
    }

    @Override
    public byte[] goMod(ModuleVersion module) throws SourceException {
        return at(module.path()).goMod(module);
    }

    @Override
    public Optional<byte[]> shortGoMod(ModuleVersion module, long most) throws SourceException {
        return at(module.path()).shortGoMod(module, most);
    }

    @Override
    public void zip(ModuleVersion module, Receiver receiver) throws SourceException {
        at(module.path()).zip(module, receiver);
    }

    /// Lets go of the files of what was fetched, but for what is being read; whoever asks again opens them again.
    @Override
    public void close() {
        repositories.values().forEach(shared -> shared.turns().ifFree(shared.repository()::close));
    }
}
