package dev.modscope.source.git.find;

import dev.modscope.module.ModulePath;
import dev.modscope.module.Shown;
import dev.modscope.source.PathPatterns;
import dev.modscope.source.SourceException;
import dev.modscope.source.web.WebPage;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;

/// Finds the repository of a module path.
public final class RepositoryFinder {
    private final VcsPolicy policy;
    private final PathPatterns insecure;
    private final Pages pages;
    private final Predicate<String> answers;
    private final Map<String, Read> read = new ConcurrentHashMap<>();

    /// A page and what it says.
    private record Read(String url, List<GoImport> tags, int status) {}

    /// Finds by the rules of some hosts and by pages. `insecure` are the patterns of GOINSECURE; `answers` tells whether
    /// there is a git repository at a URL.
    public RepositoryFinder(VcsPolicy policy, PathPatterns insecure, Pages pages, Predicate<String> answers) {
        this.policy = policy;
        this.insecure = insecure;
        this.pages = pages;
        this.answers = answers;
    }

    /// The repository of a module path.
    /// @throws SourceException where it is not known, or must not be used
    public FoundRepository find(ModulePath path) throws SourceException {
        boolean unchecked = insecure.matches(path);
        Optional<FoundRepository> ruled = HostRules.find(path.value());
        if (ruled.isPresent()) {
            policy.check(ruled.get().vcs(), ruled.get().root());
            return withScheme(ruled.get(), unchecked);
        }
        try {
            return byPage(path.value(), unchecked);
        } catch (SourceException e) {
            Optional<FoundRepository> late = HostRules.late(path.value());
            if (late.isEmpty()) {
                throw e;
            }
            policy.check(late.get().vcs(), late.get().root());
            return late.get();
        }
    }

    /// A path such as `example.com/repo.git/folder` does not say by which scheme.
    private FoundRepository withScheme(FoundRepository found, boolean unchecked) throws SourceException {
        if (found.url().contains("://") || !found.isGit()) {
            return found;
        }
        for (String scheme : unchecked ? List.of("https", "http", "ssh") : List.of("https", "ssh")) {
            String url = scheme + "://" + found.url();
            if (answers.test(url)) {
                return new FoundRepository(found.vcs(), url, found.root(), found.subfolder());
            }
        }
        throw notFound("no " + (unchecked ? "" : "secure ") + "protocol found for repository " + Shown.line(found.url())
                + " (git:// is not tried)");
    }

    private FoundRepository byPage(String path, boolean unchecked) throws SourceException {
        Read page = page(path, unchecked);
        Optional<GoImport> tag = GoImport.match(page.tags(), path);
        if (tag.isEmpty()) {
            throw notFound("unrecognized import path " + Shown.quoted(path) + ": "
                    + (page.tags().isEmpty() && page.status() != 200
                            ? "reading " + page.url() + ": status " + page.status()
                            : "parse " + page.url() + ": no go-import meta tags" + mismatches(page, path)));
        }
        GoImport found = tag.get();
        if (!found.prefix().equals(path)) {
            checkAgreement(found, page, path, unchecked);
        }
        checkSubfolder(found, page);
        checkUrl(found, page);
        if (found.vcs().equals("mod")) {
            return new FoundRepository("mod", found.url(), found.prefix(), found.subfolder());
        }
        if (!List.of("git", "hg", "svn", "bzr", "fossil").contains(found.vcs())) {
            throw notFound(page.url() + ": unknown vcs " + Shown.quoted(found.vcs()));
        }
        policy.check(found.vcs(), found.prefix());
        return new FoundRepository(found.vcs(), found.url(), found.prefix(), found.subfolder());
    }

    private static String mismatches(Read page, String path) {
        return page.tags().isEmpty() ? ""
                : " (meta tag " + Shown.line(page.tags().getFirst().prefix()) + " did not match import path " + path + ")";
    }

    /// Whoever may write one page of a host may not speak for the pages above: the page of the prefix has to say the same.
    private void checkAgreement(GoImport found, Read page, String path, boolean unchecked) throws SourceException {
        Read above = page(found.prefix(), unchecked);
        Optional<GoImport> there = GoImport.match(above.tags(), path);
        if (there.isEmpty() || !there.get().equals(found)) {
            throw notFound(page.url() + " and " + above.url() + " disagree about go-import for "
                    + Shown.line(found.prefix()));
        }
    }

    private static void checkSubfolder(GoImport found, Read page) throws SourceException {
        String folder = found.subfolder();
        boolean wrong = folder.startsWith("/") || folder.startsWith("-") || folder.contains("\\")
                || List.of(("/" + folder).split("/", -1)).contains("..");
        if (wrong) {
            throw notFound(page.url() + ": invalid subdirectory " + Shown.quoted(folder));
        }
    }

    private static void checkUrl(GoImport found, Read page) throws SourceException {
        String fault = "";
        try {
            URI url = new URI(found.url());
            String scheme = url.getScheme();
            fault = scheme == null ? "no scheme" : scheme.equalsIgnoreCase("file") ? "file scheme disallowed" : "";
        } catch (URISyntaxException _) {
            fault = "not a URL";
        }
        if (!fault.isEmpty()) {
            throw notFound(page.url() + ": invalid repo root " + Shown.quoted(found.url()) + ": " + fault);
        }
    }

    private Read page(String path, boolean unchecked) throws SourceException {
        Read before = read.get(path);
        if (before != null) {
            return before;
        }
        int slash = path.indexOf('/');
        String host = slash < 0 ? path : path.substring(0, slash);
        // The prefix of a tag is anything: only what could be a module path is put into a URL.
        if (host.indexOf('.') < 0 || !path.matches("[A-Za-z0-9._~/-]+")) {
            throw notFound("unrecognized import path " + Shown.quoted(path) + ": import path does not begin with hostname");
        }
        WebPage page = fetch(path + (slash < 0 ? "/" : "") + "?go-get=1", unchecked);
        Read now = new Read(page.url(), GoImport.of(page.start()), page.status());
        read.put(path, now);
        return now;
    }

    /// Over https; for the paths of GOINSECURE from any server and, where https fails, over http.
    private WebPage fetch(String address, boolean unchecked) throws SourceException {
        try {
            return pages.get("https://" + address, unchecked);
        } catch (SourceException e) {
            if (e.kind() == SourceException.Kind.INTERRUPTED || e.kind() == SourceException.Kind.OFFLINE) {
                throw e;
            }
            if (!unchecked) {
                throw notFound(e.getMessage());
            }
        }
        try {
            return pages.get("http://" + address, unchecked);
        } catch (SourceException e) {
            throw e.kind() == SourceException.Kind.FAILED ? notFound(e.getMessage()) : e;
        }
    }

    private static SourceException notFound(String reason) {
        return new SourceException(SourceException.Kind.NOT_FOUND, reason);
    }
}
