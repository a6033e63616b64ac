package dev.modscope.source.web;

import java.net.ProxySelector;
import java.net.http.HttpClient;
import java.util.function.Supplier;

/// What the environment says about requests.
///
/// @param network whether anything but this machine may be asked
/// @param proxies the http proxies
/// @param netrc reads the `.netrc` file; empty text where there is none, or it must not be used. Asked once, at the first
/// request over https
public record WebSettings(boolean network, ProxySelector proxies, Supplier<String> netrc) {
    /// Nothing set.
    public static WebSettings plain(boolean network) {
        return new WebSettings(network, HttpClient.Builder.NO_PROXY, () -> "");
    }
}
