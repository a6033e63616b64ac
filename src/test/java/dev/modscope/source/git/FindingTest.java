package dev.modscope.source.git;

import static org.assertj.core.api.Assertions.assertThat;

import dev.modscope.module.ModulePath;
import dev.modscope.source.PathPatterns;
import dev.modscope.source.SourceException;
import dev.modscope.source.git.find.FoundRepository;
import dev.modscope.source.git.find.Pages;
import dev.modscope.source.git.find.RepositoryFinder;
import dev.modscope.source.git.find.VcsPolicy;
import dev.modscope.source.web.WebPage;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Which repository a path stands for.
final class FindingTest {
    private final Map<String, String> heads = new HashMap<>();

    private String find(String path, String govcs, String insecure) {
        Pages pages = (url, _) -> {
            String head = heads.get(url);
            if (head == null) {
                throw new SourceException(SourceException.Kind.FAILED, "reading " + url + ": connection refused");
            }
            return new WebPage(url, 200, head);
        };
        RepositoryFinder finder = new RepositoryFinder(
                new VcsPolicy(govcs, "*.private.test"), new PathPatterns(insecure), pages, url -> url.contains("open"));
        try {
            FoundRepository found = finder.find(new ModulePath(path));
            return found.vcs() + " " + found.url() + " " + found.root() + " " + found.subfolder();
        } catch (SourceException e) {
            return e.getMessage();
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            github.com/a/b                      | git https://github.com/a/b github.com/a/b
            github.com/a/b/c/v2                 | git https://github.com/a/b github.com/a/b
            github.com/a                        | invalid github.com import path "github.com/a"
            github.com/a/b.git                  | invalid version control suffix in github.com/ path
            bitbucket.org/a/b/c                 | git https://bitbucket.org/a/b bitbucket.org/a/b
            open.test/a/b.git/c                 | git https://open.test/a/b open.test/a/b.git
            shut.test/a.git                     | no secure protocol found for repository shut.test/a (git:// is not tried)
            shut.test/a.hg/b                    | hg shut.test/a shut.test/a.hg
            shut.test/a.svn                     | GOVCS disallows using svn for public shut.test/a.svn; see 'go help vcs'
            x.private.test/a.svn                | svn x.private.test/a x.private.test/a.svn
            chiselapp.com/user/a/repository/b   | GOVCS disallows using fossil for public chiselapp.com/user/a/repository/b; see 'go help vcs'
            launchpad.net/project               | GOVCS disallows using bzr for public launchpad.net/project; see 'go help vcs'
            none.test/a                         | reading https://none.test/a?go-get=1: connection refused
            """)
    void somePathsSayIt(String path, String found) {
        assertThat(find(path, "", "")).isEqualToIgnoringWhitespace(found);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', textBlock = """
            empty.test:git         ~ empty.test/a.git ~ no secure protocol found for repository empty.test/a (git:// is not tried)
            *:hg                   ~ open.test/a.git  ~ GOVCS disallows using git for public open.test/a.git; see 'go help vcs'
            private:off,public:all ~ open.test/a.svn  ~ svn open.test/a open.test/a.svn
            *.test:git|hg          ~ open.test/a.git  ~ git https://open.test/a open.test/a.git
            git                    ~ open.test/a.git  ~ malformed entry in GOVCS (missing colon): "git"
            a:git,                 ~ open.test/a.git  ~ empty entry in GOVCS
            :git                   ~ open.test/a.git  ~ empty pattern in GOVCS: ":git"
            a:                     ~ open.test/a.git  ~ empty VCS list in GOVCS: "a:"
            a:git||hg              ~ open.test/a.git  ~ empty VCS name in GOVCS: "a:git||hg"
            ./a:git                ~ open.test/a.git  ~ relative pattern not allowed in GOVCS: "./a"
            a:git,a:hg             ~ open.test/a.git  ~ unreachable pattern in GOVCS: "a:hg"
            """)
    void theVariableDecides(String govcs, String path, String found) {
        assertThat(find(path, govcs, "")).isEqualToIgnoringWhitespace(found);
    }

    private static String tag(String content) {
        return "<meta name=\"go-import\" content=\"" + content + "\">";
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            p.test/a git https://r.test/a                        | git https://r.test/a p.test/a
            p.test/a git https://r.test/a sub/dir                | git https://r.test/a p.test/a sub/dir
            p.test/a mod https://r.test/proxy                    | mod https://r.test/proxy p.test/a
            p.test/a git ssh://git@r.test/a                      | git ssh://git@r.test/a p.test/a
            p.test/a hg https://r.test/a                         | hg https://r.test/a p.test/a
            p.test/a svn https://r.test/a                        | GOVCS disallows using svn for public p.test/a; see 'go help vcs'
            p.test/a cvs https://r.test/a                        | https://p.test/a?go-get=1: unknown vcs "cvs"
            p.test/a git file:///etc/passwd                      | https://p.test/a?go-get=1: invalid repo root "file:///etc/passwd": file scheme disallowed
            p.test/a git r.test/a                                | https://p.test/a?go-get=1: invalid repo root "r.test/a": no scheme
            p.test/a git --upload-pack=x                         | https://p.test/a?go-get=1: invalid repo root "--upload-pack=x": no scheme
            p.test/a git https://r.test/a /abs                   | https://p.test/a?go-get=1: invalid subdirectory "/abs"
            p.test/a git https://r.test/a -x                     | https://p.test/a?go-get=1: invalid subdirectory "-x"
            p.test/a git https://r.test/a ../up                  | https://p.test/a?go-get=1: invalid subdirectory "../up"
            p.test/ab git https://r.test/a                       | unrecognized import path "p.test/a": parse https://p.test/a?go-get=1: no go-import meta tags (meta tag p.test/ab did not match import path p.test/a)
            p.test/a git                                         | unrecognized import path "p.test/a": parse https://p.test/a?go-get=1: no go-import meta tags
            p.test/a git a b c                                   | unrecognized import path "p.test/a": parse https://p.test/a?go-get=1: no go-import meta tags
            """)
    void onePageSaysIt(String content, String found) {
        heads.put("https://p.test/a?go-get=1", tag(content));
        assertThat(find("p.test/a", "", "")).isEqualToIgnoringWhitespace(found);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            the same          | p.test git https://r.test/a  | p.test git https://r.test/a  | git https://r.test/a p.test
            another           | p.test git https://r.test/a  | p.test git https://evil.test | https://p.test/a?go-get=1 and https://p.test/?go-get=1 disagree about go-import for p.test
            nothing           | p.test git https://r.test/a  | q.test git https://r.test/a  | https://p.test/a?go-get=1 and https://p.test/?go-get=1 disagree about go-import for p.test
            another folder    | p.test git https://r.test/a  | p.test git https://r.test/a x | https://p.test/a?go-get=1 and https://p.test/?go-get=1 disagree about go-import for p.test
            """)
    void thePageAboveHasToAgree(String name, String own, String above, String found) {
        heads.put("https://p.test/a?go-get=1", tag(own));
        heads.put("https://p.test/?go-get=1", tag(above));
        assertThat(find("p.test/a", "", "")).as(name).isEqualToIgnoringWhitespace(found);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', textBlock = """
            two tags            ~ [T git https://r.test/a][T git https://r.test/b]  ~ multiple meta tags match import path "p.test/a"
            a proxy and a tag   ~ [T git https://r.test/a][T mod https://r.test/b]  ~ mod https://r.test/b p.test/a
            two proxies         ~ [T mod https://r.test/a][T mod https://r.test/b]  ~ multiple meta tags match import path "p.test/a"
            after the head      ~ </head>[T git https://r.test/a]                   ~ unrecognized import path "p.test/a": parse https://p.test/a?go-get=1: no go-import meta tags
            in the body         ~ <BODY>[T git https://r.test/a]                    ~ unrecognized import path "p.test/a": parse https://p.test/a?go-get=1: no go-import meta tags
            in a comment        ~ <!-- [T git https://r.test/a] --><b>x             ~ unrecognized import path "p.test/a": parse https://p.test/a?go-get=1: no go-import meta tags
            a comment unclosed  ~ <!-- [T git https://r.test/a]                     ~ unrecognized import path "p.test/a": parse https://p.test/a?go-get=1: no go-import meta tags
            loose               ~ <p><meta content='p.test/a git https://r.test/a' x NAME=go-import / ~ git https://r.test/a p.test/a
            self-closing        ~ <META name='go-import' content="p.test/a git https://r.test/a"/> ~ git https://r.test/a p.test/a
            entities            ~ <meta name="go-import" content="p.test/a &#103;it https&#x3a;//r.test/a&amp;b"> ~ git https://r.test/a&b p.test/a
            an entity of its own ~ <!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><meta name="go-import" content="p.test/a git https://r.test/&e;"> ~ git https://r.test/&e; p.test/a
            another meta        ~ <metax name="go-import" content="p.test/a git https://r.test/a"> ~ unrecognized import path "p.test/a": parse https://p.test/a?go-get=1: no go-import meta tags
            """)
    void pagesAreReadLoosely(String name, String head, String found) {
        heads.put("https://p.test/a?go-get=1", head.replaceAll("\\[T ([^]]*)]", "<meta name=\"go-import\" content=\"p.test/a $1\">"));
        assertThat(find("p.test/a", "", "")).as(name).isEqualToIgnoringWhitespace(found);
    }

    /// In one pass, whatever it is made of; the tag comes first, so that the page is a good one.
    @ParameterizedTest
    @ValueSource(strings = {"<", "<!--", "<!", "<?", "<![CDATA[", "<meta ", "<meta a=\"", "<meta a='&", "<meta content=&", "&#", "</",
            "<meta name=go-import content=\"a b c\">", "<meta name=go-import content=\"p.test b c\">", "\u0000", "\ud800", ">=/"})
    void largePagesAreReadInOnePass(String piece) {
        String tag = tag("p.test/a git https://r.test/a");
        String large = piece.repeat((1 << 20) / piece.length());
        for (String head : List.of(tag + large, tag + "<meta content=\"" + large, tag + "<meta x=" + large + "\">")) {
            heads.put("https://p.test/a?go-get=1", head);
            long start = System.nanoTime();
            assertThat(find("p.test/a", "", "")).isIn("git https://r.test/a p.test/a ", "multiple meta tags match import path \"p.test/a\"");
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(5));
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                     | reading https://p.test/a?go-get=1: connection refused
            q.test   | reading https://p.test/a?go-get=1: connection refused
            p.test   | git https://r.test/a p.test/a
            p.test/a | git https://r.test/a p.test/a
            """)
    void pagesWithoutEncryptionHaveToBeAllowed(String insecure, String found) {
        heads.put("http://p.test/a?go-get=1", tag("p.test/a git https://r.test/a"));
        assertThat(find("p.test/a", "", insecure == null ? "" : insecure)).isEqualToIgnoringWhitespace(found);
    }
}
