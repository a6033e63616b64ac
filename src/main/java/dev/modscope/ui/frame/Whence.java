package dev.modscope.ui.frame;

import dev.modscope.resolve.Access;
import dev.modscope.ui.explorer.Session;
import dev.modscope.ui.explorer.Texts;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;

/// Where the modules of an open workspace come from, in words: what GOPROXY names, as far as it is asked.
final class Whence {
    private Whence() {}

    /// The words for a session. Where the network may be asked it is named from the first request on, before there is an
    /// answer of it.
    static String words(Session session, boolean offline) {
        boolean asking = !offline && !session.networkSources().isEmpty();
        return words(session.workspace().env().get("GOPROXY"), asking ? Access.NETWORK : session.access());
    }

    /// The words for a list as GOPROXY has it. A name and password in it stay away from the screen.
    static String words(String proxies, Access access) {
        List<String> asked = new ArrayList<>();
        boolean left = false;
        for (String entry : proxies.split("[,|]", -1)) {
            String source = entry.trim();
            if (source.equals("off")) {
                break;
            }
            boolean near = source.startsWith("file:");
            left |= !source.isEmpty() && !near && access == Access.OFFLINE;
            if (!source.isEmpty() && (near || access == Access.NETWORK)) {
                asked.add(near ? Texts.of("whence.folder") : source.equals("direct") ? Texts.of("whence.direct") : host(source));
            }
        }
        String from = asked.isEmpty()
                ? Texts.of("whence.cache") : Texts.of("whence.more", String.join(", ", asked.stream().distinct().toList()));
        return left ? Texts.of("whence.offline", from) : from;
    }

    private static String host(String source) {
        try {
            String host = URI.create(source).getHost();
            return host == null ? Texts.of("whence.proxy") : host;
        } catch (IllegalArgumentException _) {
            return Texts.of("whence.proxy");
        }
    }
}
