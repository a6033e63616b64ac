package dev.modscope.source.web;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// The http proxies of the environment: `http_proxy`, `https_proxy` and `no_proxy`, in capitals or not. Hosts of this
/// machine are always asked themselves.
public final class EnvironmentProxies extends ProxySelector {
    private final Optional<InetSocketAddress> http;
    private final Optional<InetSocketAddress> https;
    private final List<String> direct;

    /// Reads the variables; `variable` gives the value of one by its name, empty where it is not set.
    public EnvironmentProxies(UnaryOperator<String> variable) {
        this.http = address(either(variable, "HTTP_PROXY"));
        this.https = address(either(variable, "HTTPS_PROXY"));
        this.direct = List.of(either(variable, "NO_PROXY").split(",", -1)).stream()
                .map(name -> name.strip().toLowerCase(Locale.ROOT))
                .filter(name -> !name.isEmpty())
                .toList();
    }

    private static String either(UnaryOperator<String> variable, String name) {
        String value = variable.apply(name);
        return value.isEmpty() ? variable.apply(name.toLowerCase(Locale.ROOT)) : value;
    }

    private static Optional<InetSocketAddress> address(String value) {
        if (value.isEmpty()) {
            return Optional.empty();
        }
        try {
            URI uri = new URI(value.contains("://") ? value : "http://" + value);
            int port = uri.getPort() > 0 ? uri.getPort() : 80;
            return uri.getHost() == null
                    ? Optional.empty()
                    : Optional.of(InetSocketAddress.createUnresolved(uri.getHost(), port));
        } catch (URISyntaxException _) {
            return Optional.empty();
        }
    }

    @Override
    public List<Proxy> select(URI uri) {
        Optional<InetSocketAddress> address = uri.getScheme().equals("https") ? https : http;
        return address.isEmpty() || isDirect(uri)
                ? List.of(Proxy.NO_PROXY)
                : List.of(new Proxy(Proxy.Type.HTTP, address.get()));
    }

    private boolean isDirect(URI uri) {
        String host = uri.getHost().toLowerCase(Locale.ROOT);
        int port = uri.getPort() > 0 ? uri.getPort() : uri.getScheme().equals("https") ? 443 : 80;
        if (host.equals("localhost") || host.startsWith("127.") || host.equals("[::1]")) {
            return true;
        }
        return direct.stream().anyMatch(name -> name.equals("*") || covers(name, host, port));
    }

    /// A name covers itself and what lies below it; with a dot before it only what lies below; with a port that port only.
    private static boolean covers(String name, String host, int port) {
        int colon = name.lastIndexOf(':');
        boolean hasPort = colon > 0 && name.indexOf(':') == colon;
        String bare = hasPort ? name.substring(0, colon) : name;
        if (hasPort && !name.substring(colon + 1).equals(Integer.toString(port))) {
            return false;
        }
        String domain = bare.startsWith("*.") ? bare.substring(1) : bare;
        return domain.startsWith(".") ? host.endsWith(domain) : host.equals(domain) || host.endsWith("." + domain);
    }

    @Override
    public void connectFailed(URI uri, SocketAddress address, IOException failure) {
        // The request fails with the reason.
    }
}
