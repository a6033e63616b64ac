package dev.modscope.source.git;

import static org.assertj.core.api.Assertions.assertThat;

import dev.modscope.disk.Fs;
import dev.modscope.module.ModulePath;
import dev.modscope.module.ModuleVersion;
import dev.modscope.module.Shown;
import dev.modscope.source.Refusal;
import dev.modscope.source.SourceException;
import dev.modscope.source.git.repo.RemoteLimits;
import dev.modscope.source.git.ssh.SshUser;
import dev.modscope.source.route.Netrc;
import dev.modscope.source.web.Deadlines;
import dev.modscope.source.web.Web;
import dev.modscope.source.web.WebSettings;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.ProxySelector;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.zip.GZIPOutputStream;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.lib.TreeFormatter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Repositories and pages that mean no good: each is refused in a line, soon, and nobody else is asked.
@Tag("hostile")
final class HostileRepositoryTest {
    private static final ModulePath M = new ModulePath("h.test/m");
    private static final String SHA256 =
            "its objects are named by SHA-256, which is not read here: name a module proxy in GOPROXY";

    @TempDir
    private Path folder;

    private GitServer server;

    @BeforeEach
    void start() throws IOException {
        server = new GitServer();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private DirectSource source(String insecure, String repositories, ProxySelector proxies, RemoteLimits limits) {
        Deadlines deadlines = new Deadlines(
                limits.idle(), limits.idle(), limits.idle(), limits.slow(), Deadlines.STANDARD.backOff());
        return new DirectSource(new DirectSettings("*:all", "", insecure, repositories, folder.resolve("cache"), Fs.disk(),
                Web.of(Fs.disk(), new WebSettings(true, proxies, () -> Netrc.NONE), deadlines), url -> new Refusal(SourceException.Kind.FAILED, "asked the proxy " + url), limits,
                new SshUser(folder, "nobody", Optional.empty())));
    }

    private DirectSource source() {
        return source("*.test", "", server.proxies(), RemoteLimits.STANDARD);
    }

    @FunctionalInterface
    private interface Question {
        Object ask() throws SourceException;
    }

    private static String failure(Question question) {
        try {
            return "answered: " + question.ask();
        } catch (SourceException e) {
            String message = e.getMessage();
            assertThat(message.chars()).as(message).allMatch(c -> c == '\n' || Shown.isPrintable(c));
            return message;
        }
    }

    private MadeRepository made() throws IOException {
        MadeRepository made = new MadeRepository(folder.resolve("made"));
        server.module("h.test/m", made);
        return made;
    }

    private String zip(String version) {
        return failure(() -> source().zip(ModuleVersion.of("h.test/m", version)));
    }

    private static ObjectId blob(MadeRepository made, String text) throws IOException {
        try (ObjectInserter inserter = made.repository().newObjectInserter()) {
            ObjectId id = inserter.insert(Constants.OBJ_BLOB, text.getBytes(StandardCharsets.UTF_8));
            inserter.flush();
            return id;
        }
    }

    private static ObjectId tree(MadeRepository made, TreeFormatter tree) throws IOException {
        try (ObjectInserter inserter = made.repository().newObjectInserter()) {
            ObjectId id = inserter.insert(tree);
            inserter.flush();
            return id;
        }
    }

    private static TreeFormatter entry(TreeFormatter tree, String name, FileMode mode, ObjectId id) {
        byte[] bytes = name.getBytes(StandardCharsets.ISO_8859_1);
        tree.append(bytes, 0, bytes.length, mode, id, true);
        return tree;
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ..       | create zip: ../x: file path is not clean
            .        | create zip: ./x: file path is not clean
            .git     | create zip: .git/x: a repository inside of a repository
            .GIT     | create zip: .GIT/x: a repository inside of a repository
            a/../b   | create zip: a/../b/x: file path is not clean
            C:       | create zip: malformed file path "C:/x": invalid char ':'
            nul      | create zip: malformed file path "nul/x": "nul" disallowed as path element component on Windows
            """)
    void namesThatLeadAwayAreRefused(String name, String message) throws IOException {
        MadeRepository made = made();
        ObjectId below = tree(made, entry(new TreeFormatter(), "x", FileMode.REGULAR_FILE, blob(made, "x\n")));
        made.tree("v1.0.0", tree(made, entry(new TreeFormatter(), name, FileMode.TREE, below)));
        assertThat(zip("v1.0.0")).isEqualTo(message);
    }

    @ParameterizedTest
    @ValueSource(strings = {"new\nline", "back\\slash", "escape\u001b[31m", "not \u00ff utf-8", "tab\t", "colon:"})
    void namesThatNoSystemHasAreRefusedAndShownEscaped(String name) throws IOException {
        MadeRepository made = made();
        made.tree("v1.0.0", tree(made, entry(new TreeFormatter(), name, FileMode.REGULAR_FILE, blob(made, "x\n"))));
        assertThat(zip("v1.0.0")).contains("create zip: malformed file path ");
    }

    @Test
    void aTreeThatUnfoldsWithoutEndIsRefused() throws IOException {
        MadeRepository made = made();
        ObjectId id = tree(made, entry(new TreeFormatter(), "x", FileMode.REGULAR_FILE, blob(made, "x\n")));
        for (int level = 0; level < 12; level++) {
            TreeFormatter tree = new TreeFormatter();
            for (int i = 0; i < 20; i++) {
                entry(tree, "d" + (char) ('a' + i), FileMode.TREE, id);
            }
            id = tree(made, tree);
        }
        made.tree("v1.0.0", id);
        assertThat(zip("v1.0.0")).contains("its tree is too large");
    }

    @Test
    void aTreeWithoutGroundIsRefused() throws IOException {
        MadeRepository made = made();
        ObjectId id = tree(made, entry(new TreeFormatter(), "x", FileMode.REGULAR_FILE, blob(made, "x\n")));
        for (int level = 0; level < 3000; level++) {
            id = tree(made, entry(new TreeFormatter(), "d", FileMode.TREE, id));
        }
        made.tree("v1.0.0", id);
        assertThat(zip("v1.0.0")).contains("deeper than 200 folders");
    }

    @Test
    void aGoModFileWithoutEndIsNotRead() throws IOException {
        made().file("go.mod", new byte[17 << 20]).commit("main").tag("v1.0.0");
        assertThat(failure(() -> source().goMod(ModuleVersion.of("h.test/m", "v1.0.0"))))
                .contains("a file in it is larger than 16 MiB");
    }

    @Test
    void refsThatLookLikeOptionsAreOnlyNames() throws IOException {
        MadeRepository made = made().goMod("", "h.test/m").commit("main").branch("-x").branch("--upload-pack=touch");
        assertThat(failure(() -> source().info(M, "--upload-pack=touch"))).contains("disallowed version string");
        assertThat(failure(() -> source().info(M, "-x"))).contains("disallowed version string");
        assertThat(failure(() -> source().info(M, "main"))).contains("v0.0.0-20240301110000-" + made.hash(0).substring(0, 12));
    }

    @Test
    void twentyThousandTagsAreListedAtOnce() throws IOException, SourceException {
        MadeRepository made = made().goMod("", "h.test/m").commit("main");
        StringBuilder refs = new StringBuilder("# pack-refs with: peeled fully-peeled sorted \n");
        List<String> names = new ArrayList<>();
        for (int i = 0; i < 20_000; i++) {
            names.add("refs/tags/v1." + i + ".0");
        }
        names.stream().sorted().forEach(name -> refs.append(made.hash(0)).append(' ').append(name).append('\n'));
        Files.writeString(folder.resolve("made/packed-refs"), refs);
        assertThat(source().versions(M).versions()).hasSize(20_000);
        assertThat(source().info(M, "v1.19999.0").version().text()).isEqualTo("v1.19999.0");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            refs     | the answer is larger than 100
            pack     | the answer is larger than
            count    | it has more than 3 refs
            """)
    void moreThanTheLimitIsRefused(String what, String message) throws IOException {
        MadeRepository made = made().goMod("", "h.test/m");
        for (int i = 0; i < 30; i++) {
            made.file("noise" + i, java.util.HexFormat.of().formatHex(new java.util.Random(i).ints(60).collect(
                    ByteArrayOutputStream::new, ByteArrayOutputStream::write, (_, _) -> {}).toByteArray()));
        }
        made.commit("main").tag("v1.0.0", "v1.1.0", "v1.2.0", "v1.3.0");
        RemoteLimits all = RemoteLimits.STANDARD;
        RemoteLimits limits = new RemoteLimits(all.idle(), all.slow(), what.equals("refs") ? 100 : all.refs(),
                what.equals("count") ? 3 : all.refCount(), what.equals("pack") ? 1024 : all.pack());
        String said = failure(() -> source("*.test", "", server.proxies(), limits)
                .goMod(ModuleVersion.of("h.test/m", "v1.0.0")));
        assertThat(said).contains(message);
    }

    private static final String ADVERTISED = "application/x-git-upload-pack-advertisement";

    private static GitServer.Answer answer(String type, byte[] body, Map<String, String> more) {
        Map<String, String> headers = new java.util.TreeMap<>(more);
        headers.put("Content-Type", type);
        return new GitServer.Answer(200, headers, body);
    }

    private static byte[] bomb() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream packed = new GZIPOutputStream(out)) {
            for (int i = 0; i < 300; i++) {
                packed.write(new byte[1 << 20]);
            }
        }
        return out.toByteArray();
    }

    @Test
    void whatIsNoRepositoryIsSaid() throws IOException {
        Map<String, GitServer.Answer> answers = Map.of(
                "page", answer("text/html", "<html>log in".getBytes(StandardCharsets.UTF_8), Map.of()),
                "dumb", answer("text/plain", ("a".repeat(40) + "\trefs/heads/main\n").getBytes(StandardCharsets.UTF_8), Map.of()),
                "garbage", answer(ADVERTISED, "zzzz not packets".getBytes(StandardCharsets.UTF_8), Map.of()),
                "cut", answer(ADVERTISED, "001e# service=git-upload-pack\n00".getBytes(StandardCharsets.UTF_8), Map.of()),
                "error", answer(ADVERTISED, "001e# service=git-upload-pack\n0000001cERR \u001b[31mno \u202ego away\n".getBytes(StandardCharsets.UTF_8), Map.of()),
                "bomb", answer(ADVERTISED, bomb(), Map.of("Content-Encoding", "gzip")),
                "loop", new GitServer.Answer(302, Map.of("Location", "http://loop.test/m.code/info/refs?service=git-upload-pack"), new byte[0]),
                "away", new GitServer.Answer(302, Map.of("Location", "file:///etc/passwd"), new byte[0]),
                "login", new GitServer.Answer(401, Map.of("WWW-Authenticate", "Basic realm=\"x\""), new byte[0]),
                "down", new GitServer.Answer(500, Map.of(), "no \u001b[31m".getBytes(StandardCharsets.UTF_8)));
        answers.forEach((name, answer) -> {
            String root = name + ".test/m";
            server.page(root, "<meta name=\"go-import\" content=\"" + root + " git http://" + root + ".code\">")
                    .answer(root + ".code", answer);
            long start = System.nanoTime();
            assertThat(failure(() -> source().versions(new ModulePath(root)))).as(name).startsWith("reading http://" + root);
            assertThat(Duration.ofNanos(System.nanoTime() - start)).as(name).isLessThan(Duration.ofSeconds(10));
        });
        assertThat(server.asked()).allMatch(line -> line.contains(".test"));
    }

    @Test
    void aRepositoryThatIsNowhereIsNotFound() throws IOException {
        server.page("h.test/m", "<meta name=\"go-import\" content=\"h.test/m git http://h.test/m.code\">")
                .answer("h.test/m.code", new GitServer.Answer(404, Map.of(), new byte[0]));
        try {
            source().versions(M);
        } catch (SourceException e) {
            assertThat(e.kind()).isEqualTo(SourceException.Kind.NOT_FOUND);
            return;
        }
        throw new AssertionError("answered");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            hg https://r.test/x            | https://r.test/x is a Mercurial repository, which is not read here: name a module proxy in GOPROXY that has p.test/m
            svn https://r.test/x           | https://r.test/x is a Subversion repository, which is not read here: name a module proxy in GOPROXY that has p.test/m
            bzr https://r.test/x           | https://r.test/x is a Bazaar repository, which is not read here: name a module proxy in GOPROXY that has p.test/m
            fossil https://r.test/x        | https://r.test/x is a Fossil repository, which is not read here: name a module proxy in GOPROXY that has p.test/m
            git ssh://git@127.0.0.1:1/x    | reading ssh://git@127.0.0.1:1/x: Connection refused
            git git://r.test/x             | git://r.test/x: the scheme of a repository has to be https or ssh
            git ext::sh%20-c%20touch       | ext::sh%20-c%20touch: the scheme of a repository has to be https or ssh
            git s3://r.test/x              | s3://r.test/x: the scheme of a repository has to be https or ssh
            git https://-oProxyCommand=x/y | "https://-oProxyCommand=x/y" is not the URL of a repository
            git http://user:pw@r.test/x    | "http://user:pw@r.test/x" is not the URL of a repository
            mod https://r.test/proxy       | asked the proxy https://r.test/proxy
            """)
    void whatIsNotReadNamesTheRepository(String tag, String message) {
        server.page("p.test/m", "<meta name=\"go-import\" content=\"p.test/m " + tag + "\">");
        assertThat(failure(() -> source().versions(new ModulePath("p.test/m")))).isEqualTo(message);
        assertThat(server.asked()).filteredOn(line -> line.contains("r.test")).isEmpty();
    }

    /// What git 2.39 says of a repository made with `--object-format=sha256`, in each version of its protocol.
    @ParameterizedTest
    @ValueSource(strings = {
        "000eversion 2\n0015agent=git/2.39.5\n0013ls-refs=unborn\n0019object-format=sha256\n0010object-info\n0000",
        "007653aa1b0bbc1064228ad9f07b956580e39c25e7f482334cf88af7f6e4c2fe9c8c HEAD\0multi_ack object-format=sha256 agent=git/2.39\n0000",
    })
    void objectsNamedBySha256AreRefused(String said) {
        byte[] body = ("001e# service=git-upload-pack\n0000" + said).getBytes(StandardCharsets.ISO_8859_1);
        server.page("h.test/m", "<meta name=go-import content='h.test/m git http://h.test/m.code'>")
                .answer("h.test/m.code/info/refs", new GitServer.Answer(
                        200, Map.of("Content-Type", "application/x-git-upload-pack-advertisement"), body));
        assertThat(failure(() -> source().versions(M))).isEqualTo("reading http://h.test/m.code: " + SHA256);
        server.answer("h.test/x/info/refs", new GitServer.Answer(
                200, Map.of("Content-Type", "application/x-git-upload-pack-advertisement"), body));
        assertThat(failure(() -> source().versions(new ModulePath("h.test/x.git/y"))))
                .isEqualTo("reading http://h.test/x: " + SHA256);
    }

    @Test
    void objectsNamedBySha256AreRefusedOnThisMachineToo() throws IOException {
        Path config = Files.createDirectories(folder.resolve("made")).resolve("config");
        Files.writeString(config, "[core]\n\trepositoryformatversion = 1\n[Extensions]\n\tobjectFormat = sha256\n");
        String url = config.getParent().toUri().toString();
        assertThat(failure(() -> source("", "h.test/m=" + url, server.proxies(), RemoteLimits.STANDARD).versions(M)))
                .isEqualTo("reading " + url + ": " + SHA256);
    }

    @Test
    void aPathWithoutEndIsNoAddress() {
        assertThat(failure(() -> source().versions(new ModulePath("p.test" + "/x".repeat(100_000)))))
                .isEqualTo("the path is longer than any address");
        assertThat(failure(() -> source().versions(new ModulePath("p.test" + "/x.git".repeat(150)))))
                .startsWith("no protocol found for repository p.test/x");
        assertThat(server.asked()).noneMatch(line -> line.startsWith("GET") && !line.startsWith("GET p.test/x"));
    }

    @Test
    void withoutEncryptionOnlyWhatIsAllowedIsRead() throws IOException {
        made().goMod("", "h.test/m").commit("main").tag("v1.0.0");
        assertThat(failure(() -> source("", "", server.proxies(), RemoteLimits.STANDARD).versions(M)))
                .startsWith("reading https://h.test/m?go-get=1: ");
        assertThat(failure(() -> source("", "h.test/m=http://h.test/m.code", server.proxies(), RemoteLimits.STANDARD).versions(M)))
                .contains("v1.0.0");
    }

    @Test
    void aRepositoryOfThisMachineIsReadWhereThePersonNamesIt() throws IOException {
        made().goMod("", "h.test/m").goMod("sub/", "h.test/m/sub").commit("main").tag("v1.0.0", "sub/v1.2.0");
        String url = folder.resolve("made").toUri().toString();
        DirectSource source = source("", "x.test=" + url + "x, h.test/m=" + url, server.proxies(), RemoteLimits.STANDARD);
        assertThat(failure(() -> source.versions(new ModulePath("h.test/m/sub")))).contains("v1.2.0");
        assertThat(failure(() -> source.goMod(ModuleVersion.of("h.test/m/sub", "v1.2.0")).length)).isEqualTo("answered: 30");
        assertThat(server.asked()).isEmpty();
    }

    @Test
    void whoNeverAnswersIsLeft() throws IOException, InterruptedException {
        try (ServerSocket silent = new ServerSocket(0)) {
            ProxySelector proxies = ProxySelector.of(new java.net.InetSocketAddress("127.0.0.1", silent.getLocalPort()));
            RemoteLimits all = RemoteLimits.STANDARD;
            RemoteLimits limits = new RemoteLimits(
                    Duration.ofSeconds(1), all.slow(), all.refs(), all.refCount(), all.pack());
            long start = System.nanoTime();
            assertThat(failure(() -> source("*.test", "", proxies, limits).versions(M))).contains("reading http://h.test/m");
            assertThat(failure(() -> source("", "h.test/m=http://h.test/x", proxies, limits).versions(M)))
                    .contains("reading http://h.test/x");
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(12));
            for (String repositories : List.of("", "h.test/m=http://h.test/x")) {
                cancelled(source("*.test", repositories, proxies, all));
            }
        }
    }

    /// Whoever waits can stop waiting.
    private static void cancelled(DirectSource source) throws InterruptedException {
        AtomicReference<String> said = new AtomicReference<>("");
        Thread thread = Thread.ofPlatform().start(() -> said.set(failure(() -> source.versions(M))));
        thread.join(500);
        long start = System.nanoTime();
        thread.interrupt();
        thread.join(5000);
        assertThat(said.get()).endsWith("cancelled");
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(4));
    }
}
