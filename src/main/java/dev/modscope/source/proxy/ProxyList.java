package dev.modscope.source.proxy;

import dev.modscope.module.ModulePath;
import dev.modscope.module.ModuleVersion;
import dev.modscope.source.ModuleSource;
import dev.modscope.source.PathPatterns;
import dev.modscope.source.Receiver;
import dev.modscope.source.Refusal;
import dev.modscope.source.SourceException;
import dev.modscope.source.VersionInfo;
import dev.modscope.source.VersionList;
import java.util.Optional;
import java.util.function.Function;

/// The proxies of GOPROXY, asked in turn as [ProxyOrder] says. Paths that GONOPROXY matches go to their repositories and
/// never to a proxy.
public final class ProxyList implements ModuleSource {
    private final PathPatterns noProxy;
    private final ModuleSource direct;
    private final ProxyOrder<ModuleSource> order;

    /// The list that the values of GOPROXY and GONOPROXY describe; `proxies` makes a source of a URL, `direct` reads
    /// repositories.
    public ProxyList(
            String goproxy, String gonoproxy, Function<String, ModuleSource> proxies, ModuleSource direct) {
        this.noProxy = new PathPatterns(gonoproxy);
        this.direct = direct;
        this.order = new ProxyOrder<>(goproxy, gonoproxy, proxies);
    }

    @Override
    public VersionList versions(ModulePath path) throws SourceException {
        return ask(path, source -> source.versions(path));
    }

    @Override
    public VersionInfo latest(ModulePath path) throws SourceException {
        return ask(path, source -> source.latest(path));
    }

    @Override
    public VersionInfo info(ModulePath path, String query) throws SourceException {
        return ask(path, source -> source.info(path, query));
    }

    @Override
    public byte[] goMod(ModuleVersion module) throws SourceException {
        return ask(module.path(), source -> source.goMod(module));
    }

    @Override
    public Optional<byte[]> shortGoMod(ModuleVersion module, long most) throws SourceException {
        return ask(module.path(), source -> source.shortGoMod(module, most));
    }

    @Override
    public void zip(ModuleVersion module, Receiver receiver) throws SourceException {
        boolean _ = ask(module.path(), source -> {
            source.zip(module, receiver);
            return true;
        });
    }

    /// A question to one source.
    @FunctionalInterface
    private interface Question<T> {
        T to(ModuleSource source) throws SourceException;
    }

    private <T> T ask(ModulePath path, Question<T> question) throws SourceException {
        boolean isPrivate = noProxy.matches(path);
        return order.ask(isPrivate, entry -> question.to(source(entry, isPrivate)));
    }

    private ModuleSource source(ProxyOrder.Entry<ModuleSource> entry, boolean isPrivate) {
        return switch (entry) {
            case ProxyOrder.Entry.NoProxy<ModuleSource> _ when isPrivate -> direct;
            case ProxyOrder.Entry.Direct<ModuleSource> _ -> direct;
            case ProxyOrder.Entry.Proxy<ModuleSource> _, ProxyOrder.Entry.Off<ModuleSource> _ when isPrivate ->
                notFound("it matches GOPRIVATE or GONOPROXY, so no proxy is asked");
            case ProxyOrder.Entry.Proxy<ModuleSource> proxy -> proxy.source();
            case ProxyOrder.Entry.Off<ModuleSource> _ -> notFound("module lookup disabled by GOPROXY=off");
            case ProxyOrder.Entry.NoProxy<ModuleSource> _ -> notFound("it does not match GOPRIVATE or GONOPROXY");
        };
    }

    private static Refusal notFound(String reason) {
        return new Refusal(SourceException.Kind.NOT_FOUND, reason);
    }
}
