package dev.modscope.source.git;

import static org.assertj.core.api.Assertions.assertThat;

import dev.modscope.disk.Folders;
import dev.modscope.disk.Fs;
import dev.modscope.module.ModulePath;
import dev.modscope.module.ModuleVersion;
import dev.modscope.source.Refusal;
import dev.modscope.source.SourceException;
import dev.modscope.source.VersionInfo;
import dev.modscope.source.git.repo.RemoteLimits;
import dev.modscope.source.git.ssh.SshUser;
import dev.modscope.source.route.Netrc;
import dev.modscope.source.web.Web;
import dev.modscope.source.web.WebSettings;
import dev.modscope.source.zip.ModuleZip;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// How much is fetched for which question. Every commit brings a file that cannot be packed, so that a commit with its
/// files can be told from one without by what is sent.
final class PartialFetchTest {
    private static final ModulePath M = new ModulePath("h.test/m");
    private static final int NOISE = 50_000;
    private static final int COMMITS = 40;
    /// More than anything else there is to say takes.
    private static final int WORDS = 30_000;

    @TempDir
    private Path folder;

    private DirectSource source(GitServer server) {
        return new DirectSource(new DirectSettings("*:all", "", "*.test", "", folder.resolve("cache"), Fs.disk(),
                Web.of(Fs.disk(), new WebSettings(true, server.proxies(), () -> Netrc.NONE)),
                url -> new Refusal(SourceException.Kind.FAILED, url), RemoteLimits.STANDARD,
                new SshUser(folder, "nobody", Optional.empty())));
    }

    /// A tagged commit, then many on the branch `dev`, then another tag.
    private MadeRepository made(GitServer server) throws IOException {
        MadeRepository made = new MadeRepository(folder.resolve("made")).goMod("", "h.test/m");
        server.module("h.test/m", made);
        noisy(made, 0).commit("main").tag("v1.0.0");
        for (int i = 1; i < COMMITS; i++) {
            noisy(made, i).commit("dev");
        }
        return noisy(made, COMMITS).commit("main").annotated("v1.2.0");
    }

    private static MadeRepository noisy(MadeRepository made, int seed) {
        byte[] noise = new byte[NOISE];
        new Random(seed).nextBytes(noise);
        return made.file("noise", noise);
    }

    @Test
    void versionsNeedNoObject() throws IOException, SourceException {
        try (GitServer server = new GitServer()) {
            made(server);
            assertThat(source(server).versions(M).versions()).hasSize(2);
            assertThat(server.sent()).isLessThan(WORDS);
            assertThat(server.asked()).filteredOn(line -> line.endsWith("/git-upload-pack")).as("the list of refs").hasSize(1);
        }
    }

    @Test
    void aTagNeedsItsOwnCommit() throws IOException, SourceException {
        try (GitServer server = new GitServer()) {
            made(server);
            server.leavesFilesOut();
            DirectSource source = source(server);
            assertThat(source.info(M, "v1.0.0").version().text()).isEqualTo("v1.0.0");
            source.goMod(ModuleVersion.of("h.test/m", "v1.0.0"));
            // Its own and that of the latest release, which may retract it.
            assertThat(server.sent()).isBetween(2L * NOISE, 2L * NOISE + WORDS);
        }
    }

    @ParameterizedTest
    @CsvSource({"true, true", "true, false", "false, true", "false, false"})
    void whereACommitStandsNeedsTheOthersWithoutFiles(boolean leavesOut, boolean byHash) throws IOException, SourceException {
        try (GitServer server = new GitServer()) {
            MadeRepository made = made(server);
            if (leavesOut) {
                server.leavesFilesOut();
            }
            if (!byHash) {
                server.namesOnly();
            }
            DirectSource source = source(server);
            VersionInfo dev = source.info(M, "dev");
            assertThat(dev.version().text()).startsWith("v1.0.1-0.2024").endsWith(made.hash(COMMITS - 1).substring(0, 12));
            long all = (COMMITS + 1L) * NOISE;
            assertThat(server.sent()).isBetween(leavesOut ? 2L * NOISE : all, leavesOut ? 2L * NOISE + WORDS : all + 2L * NOISE + WORDS);

            VersionInfo between = source.info(M, made.hash(20).substring(0, 12));
            ModuleVersion module = new ModuleVersion(M, between.version());
            assertThat(module.toString()).startsWith("h.test/m@v1.0.1-0.2024").endsWith(made.hash(20).substring(0, 12));
            assertThat(new String(source.goMod(module), StandardCharsets.UTF_8)).startsWith("module h.test/m\n");
            assertThat(ModuleZip.hash(source.zip(module), module + "/")).isEqualTo(hash(made, module));
            long more = !leavesOut ? 0 : byHash ? NOISE : all;
            assertThat(server.sent()).isBetween(more, more + WORDS);
        }
    }

    /// That of the same files in a repository that is of this machine, all of which is read.
    private String hash(MadeRepository made, ModuleVersion module) throws IOException, SourceException {
        try (GitServer server = new GitServer()) {
            server.module("h.test/m", made);
            DirectSource whole = new DirectSource(new DirectSettings("*:all", "", "*.test",
                    "h.test/m=" + folder.resolve("made").toUri(), folder.resolve("whole"), Fs.disk(),
                    Web.of(Fs.disk(), new WebSettings(true, server.proxies(), () -> Netrc.NONE)),
                    url -> new Refusal(SourceException.Kind.FAILED, url), RemoteLimits.STANDARD,
                    new SshUser(folder, "nobody", Optional.empty())));
            return ModuleZip.hash(whole.zip(module), module + "/");
        }
    }

    /// Another day there is more to fetch: what is new, and no more than that.
    @Test
    void whatIsThereIsNotFetchedAgain() throws IOException, SourceException {
        try (GitServer server = new GitServer()) {
            MadeRepository made = made(server);
            server.leavesFilesOut();
            String first = source(server).info(M, "dev").version().text();
            server.sent();
            assertThat(source(server).info(M, "dev").version().text()).isEqualTo(first);
            assertThat(server.sent()).isLessThan(WORDS);
            noisy(made, 99).commit("dev");
            assertThat(source(server).info(M, "dev").version().text())
                    .isGreaterThan(first).endsWith(made.hash(COMMITS + 1).substring(0, 12));
            assertThat(server.sent()).isBetween((long) NOISE, NOISE + (long) WORDS);
            assertThat(source(server).info(M, first).version().text()).isEqualTo(first);
            assertThat(server.sent()).isLessThan(WORDS);
        }
    }

    private String zip(GitServer server) {
        try {
            return "answered: " + source(server).zip(ModuleVersion.of("h.test/m", "v1.0.0")).length;
        } catch (SourceException e) {
            return String.valueOf(e.getMessage());
        }
    }

    /// What is sent has a checksum, and each object is named by its own.
    @Test
    void whateverBitOfAPackIsWrongNothingElseIsRead() throws IOException {
        try (GitServer server = new GitServer()) {
            server.module("h.test/m", new MadeRepository(folder.resolve("small"))
                    .goMod("", "h.test/m").file("a.txt", "text ".repeat(200)).commit("main").tag("v1.0.0"));
            String right = zip(server);
            assertThat(right).startsWith("answered: ").isNotEqualTo("answered: 0");
            Random random = new Random(1);
            int refused = 0;
            for (int round = 0; round < 40; round++) {
                Folders.remove(folder.resolve("cache"));
                boolean cut = round % 4 == 0;
                server.spoiling(body -> spoilt(body, cut, random));
                String said = zip(server);
                refused += said.equals(right) ? 0 : 1;
                assertThat(said.equals(right) || !said.startsWith("answered")).as(said).isTrue();
                assertThat(said).doesNotContain("\n", "Exception");
            }
            assertThat(refused).isGreaterThan(20);
            server.spoiling(UnaryOperator.identity());
            assertThat(zip(server)).as("later").isEqualTo(right);
        }
    }

    private static byte[] spoilt(byte[] body, boolean cut, Random random) {
        byte[] spoilt = cut ? Arrays.copyOf(body, random.nextInt(body.length)) : body.clone();
        if (!cut) {
            spoilt[random.nextInt(body.length)] ^= (byte) (1 << random.nextInt(8));
        }
        return spoilt;
    }
}
