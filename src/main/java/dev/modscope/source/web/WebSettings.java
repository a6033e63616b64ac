package dev.modscope.source.web;

import dev.modscope.source.route.Netrc;
import java.net.ProxySelector;
import java.net.http.HttpClient;
import java.util.function.Supplier;

/// What the environment says about requests.
///
/// @param network whether anything but this machine may be asked
/// @param proxies the http proxies
/// @param logins reads the logins of the `.netrc` file. Asked once, at the first request over https
public record WebSettings(boolean network, ProxySelector proxies, Supplier<Netrc> logins) {
    /// Nothing set.
    public static WebSettings plain(boolean network) {
        return new WebSettings(network, HttpClient.Builder.NO_PROXY, () -> Netrc.NONE);
    }
}
