package dev.modscope.source.proxy;

import dev.modscope.disk.Limits;
import dev.modscope.module.ModulePath;
import dev.modscope.module.ModuleVersion;
import dev.modscope.module.PathCheck;
import dev.modscope.module.SemVer;
import dev.modscope.source.EscapedName;
import dev.modscope.source.ModuleSource;
import dev.modscope.source.Receiver;
import dev.modscope.source.Refusal;
import dev.modscope.source.SourceException;
import dev.modscope.source.VersionInfo;
import dev.modscope.source.VersionList;
import dev.modscope.source.web.Web;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;

/// One module proxy: `BASE/MODULE/@v/list`, `VERSION.info`, `VERSION.mod`, `VERSION.zip`, and `@latest`.
public final class ProxySource implements ModuleSource {
    private final String base;
    private final Web web;

    private ProxySource(String base, Web web) {
        this.base = base.endsWith("/") ? base.substring(0, base.length() - 1) : base;
        this.web = web;
    }

    /// The proxy at a URL. A URL that cannot be a proxy gives a source that says so.
    public static ModuleSource at(String url, Web web) {
        URI uri;
        try {
            uri = new URI(url);
        } catch (URISyntaxException _) {
            return refused("the proxy URL in GOPROXY is not a URL: " + Web.shown(url));
        }
        String scheme = uri.getScheme() == null ? "" : uri.getScheme();
        return switch (scheme) {
            case "file" -> hasOnlyPath(uri)
                    ? new ProxySource(url, web)
                    : refused("a file:// URL in GOPROXY may hold a path only: " + Web.shown(url));
            case "http", "https" -> web.usesNetwork()
                    ? new ProxySource(url, web)
                    : new Refusal(SourceException.Kind.OFFLINE, Web.unasked(url));
            case "" -> refused("\"" + Web.shown(url) + "\" in GOPROXY is no URL: it has no scheme (https, http, file)");
            default -> refused("GOPROXY: the scheme of " + Web.shown(url) + " is not https, http or file");
        };
    }

    private static boolean hasOnlyPath(URI uri) {
        boolean noHost = uri.getRawAuthority() == null || uri.getRawAuthority().isEmpty();
        return noHost && uri.getRawQuery() == null && uri.getRawFragment() == null && uri.getRawPath() != null;
    }

    private static Refusal refused(String reason) {
        return new Refusal(SourceException.Kind.FAILED, reason);
    }

    @Override
    public VersionList versions(ModulePath path) throws SourceException {
        return list(path).versions();
    }

    /// A page that a network puts in the place of the list would pass for one without versions.
    private ListAnswer list(ModulePath path) throws SourceException {
        byte[] content = get(path, "/@v/list", Limits.VERSION_LIST);
        if (GoModAnswer.isPage(content)) {
            throw new SourceException(SourceException.Kind.FAILED, Web.shown(base) + "/" + EscapedName.of(path)
                    + "/@v/list: the answer is not a list of versions" + GoModAnswer.guess(content));
        }
        if (ListAnswer.isLongerThan(content, Limits.VERSION_LINES)) {
            throw new SourceException(SourceException.Kind.TOO_LARGE, Web.shown(base) + "/" + EscapedName.of(path)
                    + "/@v/list: the list has more than 1,000,000 lines");
        }
        return ListAnswer.parse(content);
    }

    @Override
    public VersionInfo latest(ModulePath path) throws SourceException {
        try {
            return parse(path, "/@latest", get(path, "/@latest", Limits.INFO));
        } catch (SourceException e) {
            if (e.kind() != SourceException.Kind.NOT_FOUND) {
                throw e;
            }
        }
        // A proxy need not have @latest: then it is the newest line of the list.
        String newest = list(path).newest().orElseThrow(
                () -> new SourceException(SourceException.Kind.NOT_FOUND, Web.shown(base) + " lists no version"));
        return info(path, newest);
    }

    @Override
    public VersionInfo info(ModulePath path, String query) throws SourceException {
        String file = "/@v/" + EscapedName.ofQuery(query) + ".info";
        VersionInfo info = parse(path, file, get(path, file, Limits.INFO));
        // A version that the path does not allow may be answered with another one: v2.0.0 with v2.0.0+incompatible.
        boolean exact = SemVer.of(query).isCanonical()
                && PathCheck.canonicalVersion(path.value(), query).isEmpty();
        if (exact && !info.version().text().equals(query)) {
            throw new SourceException(SourceException.Kind.FAILED,
                    "proxy returned info for version " + info.version() + " instead of requested version");
        }
        return info;
    }

    @Override
    public byte[] goMod(ModuleVersion module) throws SourceException {
        return plausible(module, get(module.path(), goModFile(module), Limits.GO_MOD));
    }

    @Override
    public Optional<byte[]> shortGoMod(ModuleVersion module, long most) throws SourceException {
        Optional<byte[]> content = web.getShort(url(module.path(), goModFile(module)), most);
        return content.isEmpty() ? content : Optional.of(plausible(module, content.get()));
    }

    private static String goModFile(ModuleVersion module) throws SourceException {
        return "/@v/" + EscapedName.of(module.version()) + ".mod";
    }

    private byte[] plausible(ModuleVersion module, byte[] content) throws SourceException {
        if (!GoModAnswer.isPlausible(content)) {
            throw failure(module.path(), goModFile(module), "the answer is not a go.mod file" + GoModAnswer.guess(content));
        }
        return content;
    }

    @Override
    public void zip(ModuleVersion module, Receiver receiver) throws SourceException {
        web.get(url(module.path(), "/@v/" + EscapedName.of(module.version()) + ".zip"), Limits.ZIP, receiver);
    }

    private byte[] get(ModulePath path, String file, long limit) throws SourceException {
        return web.get(url(path, file), limit);
    }

    /// An exclamation mark goes as `%21`, as `go` writes it.
    private String url(ModulePath path, String file) throws SourceException {
        return base + "/" + (EscapedName.of(path) + file).replace("!", "%21");
    }

    private VersionInfo parse(ModulePath path, String file, byte[] content) throws SourceException {
        try {
            return VersionInfo.parse(content);
        } catch (SourceException e) {
            throw failure(path, file, e.getMessage());
        }
    }

    private SourceException failure(ModulePath path, String file, String reason) throws SourceException {
        return new SourceException(SourceException.Kind.FAILED,
                Web.shown(url(path, file)) + ": " + reason);
    }
}
