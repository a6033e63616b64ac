package dev.modscope.source.route;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;

/// The http proxies of the environment, by the rules of the `go` command: `HTTPS_PROXY` for https and `HTTP_PROXY` for
/// http, else these in lower case; none for this machine, and for what `NO_PROXY` lists: a host with all below it, those
/// below it alone (`.example.com`), an address, a range of addresses, each with or without a port, or `*`.
public final class HttpProxies extends ProxySelector {
    private static final List<Proxy> NONE = List.of(Proxy.NO_PROXY);

    private final String forHttp;
    private final String forHttps;
    private final List<String> exempt = new ArrayList<>();

    private HttpProxies(String forHttp, String forHttps, String none) {
        this.forHttp = forHttp;
        this.forHttps = forHttps;
        for (String entry : none.split(",", -1)) {
            if (!entry.isBlank()) {
                exempt.add(entry.strip().toLowerCase(Locale.ROOT));
            }
        }
    }

    /// Those that an environment names; `variable` gives the value of a variable, empty where it is not set.
    public static HttpProxies of(UnaryOperator<String> variable) {
        return new HttpProxies(either(variable, "HTTP_PROXY"), either(variable, "HTTPS_PROXY"), either(variable, "NO_PROXY"));
    }

    private static String either(UnaryOperator<String> variable, String name) {
        String value = variable.apply(name);
        return value.isEmpty() ? variable.apply(name.toLowerCase(Locale.ROOT)) : value;
    }

    @Override
    public List<Proxy> select(URI target) {
        String host = target.getHost() == null ? "" : target.getHost().toLowerCase(Locale.ROOT).replaceAll("[\\[\\]]", "");
        boolean https = "https".equals(target.getScheme());
        String proxy = https ? forHttps : "http".equals(target.getScheme()) ? forHttp : "";
        int port = target.getPort() < 0 ? https ? 443 : 80 : target.getPort();
        return proxy.isEmpty() || host.isEmpty() || isThisMachine(host) || isExempt(host, port) ? NONE : proxy(proxy);
    }

    private static List<Proxy> proxy(String text) {
        try {
            URI uri = new URI(text.contains("://") ? text : "http://" + text);
            boolean socks = String.valueOf(uri.getScheme()).startsWith("socks5");
            int port = uri.getPort() >= 0 ? uri.getPort() : socks ? 1080 : "https".equals(uri.getScheme()) ? 443 : 80;
            return uri.getHost() == null ? NONE
                    : List.of(new Proxy(socks ? Proxy.Type.SOCKS : Proxy.Type.HTTP,
                            InetSocketAddress.createUnresolved(uri.getHost(), port)));
        } catch (URISyntaxException _) {
            return NONE;
        }
    }

    private static boolean isThisMachine(String host) {
        return host.equals("localhost") || (isAddress(host) && address(host).isLoopbackAddress());
    }

    private static boolean isAddress(String host) {
        return host.indexOf(':') >= 0 ? host.matches("[0-9a-f:.]+") : host.matches("[0-9]{1,3}(\\.[0-9]{1,3}){3}");
    }

    /// Of digits alone: nobody is asked for a name.
    private static InetAddress address(String digits) {
        return InetAddress.ofLiteral(digits);
    }

    private boolean isExempt(String host, int port) {
        return exempt.stream().anyMatch(entry -> isExempt(entry, host, port));
    }

    private static boolean isExempt(String entry, String host, int port) {
        if (entry.equals("*")) {
            return true;
        }
        int slash = entry.indexOf('/');
        try {
            if (slash > 0) {
                return isAddress(host) && isWithin(address(host), address(entry.substring(0, slash)),
                        Integer.parseInt(entry.substring(slash + 1)));
            }
        } catch (IllegalArgumentException _) {
            return false;
        }
        int colon = entry.indexOf(':') == entry.lastIndexOf(':') ? entry.indexOf(':') : -1;
        String name = colon < 0 ? entry : entry.substring(0, colon);
        if (colon >= 0 && !entry.substring(colon + 1).equals(String.valueOf(port))) {
            return false;
        }
        String bare = name.startsWith("*.") ? name.substring(1) : name;
        return bare.startsWith(".") ? host.endsWith(bare) : host.equals(bare) || (!isAddress(bare) && host.endsWith("." + bare));
    }

    private static boolean isWithin(InetAddress host, InetAddress network, int bits) {
        byte[] left = host.getAddress();
        byte[] right = network.getAddress();
        if (left.length != right.length || bits < 0 || bits > left.length * 8) {
            return false;
        }
        for (int bit = 0; bit < bits; bit++) {
            int mask = 0x80 >> (bit % 8);
            if ((left[bit / 8] & mask) != (right[bit / 8] & mask)) {
                return false;
            }
        }
        return true;
    }

    @Override
    public void connectFailed(URI target, SocketAddress proxy, IOException failure) {
        // Whoever asked hears of it.
    }
}
