package dev.modscope.resolve.governing;

import dev.modscope.module.ModulePath;
import dev.modscope.source.PathPatterns;
import dev.modscope.source.route.HttpProxies;
import dev.modscope.source.web.Web;
import dev.modscope.workspace.GoEnv;
import dev.modscope.workspace.Setting;
import java.net.Proxy;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The setting that governs a failure.
///
/// @param setting its name and value, without passwords: `GOPROXY (entry 2 of 3: https://proxy.example)`
public record Governing(Cause cause, String setting) {
    private static final Pattern URL = Pattern.compile("(?:https?|file)://[^\\s\"]*[^\\s\":,;]");
    /// What a server says that could be reached.
    private static final Pattern ANSWERED = Pattern.compile("status \\d|is not a go\\.mod|looks like");
    private static final Pattern ON_THE_WAY = Pattern.compile("status (?:407|50[234])\\b");

    /// One line for a person.
    public String message() {
        return cause.say(setting);
    }

    /// What governs that a module could not be read; empty where it is no matter of settings, or the reason itself says
    /// which one to change.
    public static Optional<Governing> of(GoEnv env, ModulePath path, String reason) {
        if (reason.contains("GOPROXY=off")) {
            return Optional.of(of(Cause.OFF, env, "GOPROXY"));
        }
        if (reason.contains("offline: ")) {
            return Optional.of(new Governing(Cause.OFFLINE, ""));
        }
        if (reason.contains("requirements are not followed")) {
            return Optional.of(new Governing(Cause.LIMIT, "MODSCOPE_MODULES=" + env.mostModules()));
        }
        if (isOfDatabase(reason)) {
            return Optional.of(of(Cause.DATABASE, env, "GOSUMDB"));
        }
        if (List.of(" GOPROXY", "GOINSECURE", "GOVCS", "HTTP_PROXY", "HTTPS_PROXY").stream().anyMatch(reason::contains)) {
            return Optional.empty();
        }
        Matcher url = URL.matcher(reason);
        return url.find()
                ? Optional.of(ofUrl(env, path, url.group(), reason))
                : reason.contains("repository") ? Optional.of(ofRepository(env, path, reason)) : Optional.empty();
    }

    private static boolean isOfDatabase(String reason) {
        return reason.contains("checksum database") || reason.contains("/sumdb/") || reason.startsWith("verifying ");
    }

    private static Governing ofUrl(GoEnv env, ModulePath path, String url, String reason) {
        boolean answered = ANSWERED.matcher(reason).find() && !ON_THE_WAY.matcher(reason).find();
        Optional<Governing> between = answered ? Optional.empty() : webProxy(env, url);
        return between.or(() -> Entries.of(env.get("GOPROXY")).naming(url).map(entry -> ofProxy(entry, reason)))
                .orElseGet(() -> ofRepository(env, path, reason));
    }

    private static Optional<Governing> webProxy(GoEnv env, String url) {
        URI target;
        try {
            target = URI.create(url);
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
        if (HttpProxies.of(env::get).select(target).stream().allMatch(proxy -> proxy.type() == Proxy.Type.DIRECT)) {
            return Optional.empty();
        }
        String name = "https".equals(target.getScheme()) ? "HTTPS_PROXY" : "HTTP_PROXY";
        return Optional.of(of(Cause.WEB_PROXY, env, env.get(name).isEmpty() ? name.toLowerCase(Locale.ROOT) : name));
    }

    private static Governing ofProxy(Entries.Entry entry, String reason) {
        boolean absent = reason.contains("status 404") || reason.contains("status 410") || reason.contains("no such file");
        Cause cause = reason.contains("no secure connection") ? Cause.PROXY_CERTIFICATE
                : absent ? Cause.ABSENT
                : entry.endsTheSearch() ? Cause.PROXY_OF_SEVERAL : Cause.PROXY;
        return new Governing(cause, entry.toString());
    }

    private static Governing ofRepository(GoEnv env, ModulePath path, String reason) {
        if (reason.contains("no secure ")) {
            return of(Cause.CERTIFICATE, env, "GOINSECURE");
        }
        if (new PathPatterns(env.get("GONOPROXY")).matches(path)) {
            boolean inherited = env.setting("GONOPROXY").origin() == Setting.Origin.DEFAULT;
            return of(Cause.PRIVATE, env, inherited ? "GOPRIVATE" : "GONOPROXY");
        }
        return new Governing(Cause.DIRECT, Entries.of(env.get("GOPROXY")).direct());
    }

    private static Governing of(Cause cause, GoEnv env, String name) {
        return new Governing(cause, name + "=" + Web.shown(env.get(name)));
    }
}
