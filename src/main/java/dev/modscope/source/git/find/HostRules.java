package dev.modscope.source.git.find;

import dev.modscope.module.Shown;
import dev.modscope.source.SourceException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The paths of which no page has to be read: those of some hosts, and those with an ending such as `.git` in them.
final class HostRules {
    private static final List<String> SYSTEMS = List.of("hg", "git", "svn", "bzr", "fossil");
    private static final String ELEMENTS = "(/[\\w.\\-]+)*";
    private static final List<Rule> RULES = List.of(
            rule("github.com", "git", "(?<root>github\\.com/[\\w.\\-]+/[\\w.\\-]+)" + ELEMENTS, true),
            rule("bitbucket.org", "git", "(?<root>bitbucket\\.org/[\\w.\\-]+/[\\w.\\-]+)" + ELEMENTS, true),
            rule("hub.jazz.net/git", "git", "(?<root>hub\\.jazz\\.net/git/[a-z0-9]+/[\\w.\\-]+)" + ELEMENTS, true),
            rule("git.apache.org", "git", "(?<root>git\\.apache\\.org/[a-z0-9_.\\-]+\\.git)" + ELEMENTS, false),
            rule("git.openstack.org", "git",
                    "(?<root>git\\.openstack\\.org/[\\w.\\-]+/[\\w.\\-]+)(\\.git)?" + ELEMENTS, false),
            rule("chiselapp.com", "fossil",
                    "(?<root>chiselapp\\.com/user/[A-Za-z0-9]+/repository/[\\w.\\-]+)", false));
    /// Of every other host. The quantifiers take what they can and do not try again where that makes no difference.
    private static final Pattern ENDING = Pattern.compile(
            "(?<root>(?<repo>([a-z0-9.\\-]+\\.)[a-z0-9.\\-]+(:[0-9]+)?(/~?[\\w.\\-]+)+?)\\.(?<vcs>bzr|fossil|git|hg|svn))"
                    + "(/~?[\\w.\\-]+)*");
    private static final Pattern LATE = Pattern.compile("(?<root>launchpad\\.net/((?<project>[\\w.\\-]+)(?<series>/[\\w.\\-]+)?"
            + "|~[\\w.\\-]+/(\\+junk|[\\w.\\-]+)/[\\w.\\-]+))" + ELEMENTS);

    private HostRules() {}

    private record Rule(String host, String vcs, Pattern pattern, boolean plainName) {}

    private static Rule rule(String host, String vcs, String pattern, boolean plainName) {
        return new Rule(host, vcs, Pattern.compile(pattern), plainName);
    }

    /// The repository of a path; its URL has no scheme where the path says only the system.
    /// @throws SourceException where the host has no such paths
    static Optional<FoundRepository> find(String path) throws SourceException {
        for (String scheme : List.of("http:", "https:")) {
            if (path.startsWith(scheme)) {
                throw notFound(Shown.quoted(scheme + "//") + " not allowed in import path");
            }
        }
        for (Rule rule : RULES) {
            if (path.equals(rule.host()) || path.startsWith(rule.host() + "/")) {
                return Optional.of(byHost(rule, path));
            }
        }
        Matcher ending = ENDING.matcher(path);
        return ending.matches()
                ? Optional.of(new FoundRepository(ending.group("vcs"), ending.group("repo"), ending.group("root"), ""))
                : Optional.empty();
    }

    private static FoundRepository byHost(Rule rule, String path) throws SourceException {
        Matcher matcher = rule.pattern().matcher(path);
        if (!matcher.matches()) {
            throw notFound("invalid " + rule.host() + " import path " + Shown.quoted(path));
        }
        String root = matcher.group("root");
        if (rule.plainName() && SYSTEMS.stream().anyMatch(vcs -> root.endsWith("." + vcs))) {
            throw notFound("invalid version control suffix in " + rule.host() + "/ path");
        }
        return new FoundRepository(rule.vcs(), "https://" + root, root, "");
    }

    /// What is tried last.
    static Optional<FoundRepository> late(String path) {
        Matcher matcher = LATE.matcher(path);
        return matcher.matches()
                ? Optional.of(new FoundRepository("bzr", "https://" + matcher.group("root"), matcher.group("root"), ""))
                : Optional.empty();
    }

    private static SourceException notFound(String reason) {
        return new SourceException(SourceException.Kind.NOT_FOUND, reason);
    }
}
