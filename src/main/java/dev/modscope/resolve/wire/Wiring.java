package dev.modscope.resolve.wire;

import dev.modscope.disk.Fs;
import dev.modscope.source.ModuleSource;
import dev.modscope.source.Refusal;
import dev.modscope.source.SourceException;
import dev.modscope.source.database.Confirmations;
import dev.modscope.source.git.DirectSettings;
import dev.modscope.source.git.DirectSource;
import dev.modscope.source.git.repo.RemoteLimits;
import dev.modscope.source.git.ssh.SshUser;
import dev.modscope.source.proxy.ProxyList;
import dev.modscope.source.proxy.ProxySource;
import dev.modscope.source.route.HttpProxies;
import dev.modscope.source.route.Netrc;
import dev.modscope.source.web.Web;
import dev.modscope.source.web.WebSettings;
import dev.modscope.workspace.GoEnv;
import dev.modscope.workspace.Workspace;

/// What the environment of a workspace names.
///
/// @param upstream the proxies and repositories
/// @param slow whether a network may have to be waited for
/// @param local whether nothing but this machine is ever asked
public record Wiring(Web web, ModuleSource upstream, Confirmations confirmations, boolean slow, boolean local) {
    /// Wires the sources; without `network` only what lies on this machine is asked.
    public static Wiring of(Workspace workspace, boolean network) {
        GoEnv env = workspace.env();
        String proxies = env.get("GOPROXY");
        Web web = Web.of(Fs.disk(), new WebSettings(
                network, HttpProxies.of(env::get), () -> env.netrc().map(Netrc::parse).orElse(Netrc.NONE)));
        ModuleSource upstream = new ProxyList(
                proxies, env.get("GONOPROXY"), url -> ProxySource.at(url, web), direct(workspace, web));
        Confirmations confirmations = Confirmations.of(
                new Confirmations.Settings(env.get("GOSUMDB"), env.get("GONOSUMDB"), proxies, env.get("GONOPROXY"),
                        env.firstGoPath(), env.moduleCache()),
                workspace.fs(), web);
        boolean repositories = proxies.contains("direct") || !env.get("GONOPROXY").isEmpty();
        return new Wiring(web, upstream, confirmations,
                network && (proxies.contains("http") || repositories),
                proxies.startsWith("file://") && !proxies.contains("http") && !repositories);
    }

    private static ModuleSource direct(Workspace workspace, Web web) {
        GoEnv env = workspace.env();
        if (!web.usesNetwork()) {
            return new Refusal(SourceException.Kind.OFFLINE, "offline: no repository was asked");
        }
        DirectSource source = new DirectSource(new DirectSettings(
                env.get("GOVCS"), env.get("GOPRIVATE"), env.get("GOINSECURE"), env.get("MODSCOPE_REPOSITORIES"),
                env.moduleCache(), workspace.fs(), web, url -> ProxySource.at(url, web), RemoteLimits.STANDARD,
                SshUser.of(env.home(), env.get("SSH_AUTH_SOCK"))));
        web.whenClosed(source::close);
        return source;
    }
}
