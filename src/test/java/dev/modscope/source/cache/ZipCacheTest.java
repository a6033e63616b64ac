package dev.modscope.source.cache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.modscope.disk.Fs;
import dev.modscope.module.ModuleVersion;
import dev.modscope.source.SourceException;
import dev.modscope.source.proxy.ProxySource;
import dev.modscope.source.web.ToxicServer;
import dev.modscope.source.web.Web;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What stays in the module cache of a zip file that did not come in one piece.
@Tag("hostile")
final class ZipCacheTest {
    private static final ModuleVersion MODULE = ModuleVersion.of("example.com/m", "v1.0.0");
    private static final String WHOLE = "0123456789".repeat(1000);

    @TempDir
    private Path cache;

    /// For a zip file is what it is checked as; here all of the same length are right.
    private record Length() implements ZipCache.Zips {
        @Override
        public String hash(ByteBuffer zip, String prefix) {
            return zip.remaining() == WHOLE.length() ? "right" : "wrong";
        }

        @Override
        public void unpack(ByteBuffer zip, String prefix, ZipCache.Taker taker) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void check(ModuleVersion module, String hash) throws SourceException {
            if (hash.equals("wrong")) {
                throw new SourceException(SourceException.Kind.MISMATCH, "the wrong one");
            }
        }
    }

    private String fetch(UnaryOperator<String> answers) throws IOException, SourceException {
        try (ToxicServer server = new ToxicServer(answers); Web web = Web.of(Fs.disk(), true)) {
            return new ZipCache(Fs.disk(), cache, ProxySource.at(server.url(""), web), new Length()).fetch(MODULE);
        }
    }

    private List<String> left() throws IOException {
        return Fs.disk().names(cache.resolve("cache/download/example.com/m/@v"));
    }

    private static String cut() {
        String answer = ToxicServer.ok(WHOLE);
        return answer.substring(0, answer.length() / 2);
    }

    @Test
    void anAnswerThatBreaksOffIsTakenAnewFromItsStart() throws IOException, SourceException {
        AtomicInteger asked = new AtomicInteger();
        assertThat(fetch(_ -> asked.incrementAndGet() == 1 ? cut() : ToxicServer.ok(WHOLE))).isEqualTo("right");
        assertThat(asked).hasValue(2);
        assertThat(left()).containsExactly("v1.0.0.lock", "v1.0.0.zip", "v1.0.0.ziphash");
        assertThat(cache.resolve("cache/download/example.com/m/@v/v1.0.0.zip")).hasContent(WHOLE);
    }

    @Test
    void nothingIsLeftOfWhatIsWrong() throws IOException {
        assertThatThrownBy(() -> fetch(_ -> ToxicServer.ok(WHOLE + "0"))).hasMessage("the wrong one");
        assertThat(left()).containsExactly("v1.0.0.lock");
        assertThatThrownBy(() -> fetch(_ -> ToxicServer.status(500))).hasMessageContaining("status 500");
        assertThat(left()).containsExactly("v1.0.0.lock");
    }

    @Test
    void nothingIsLeftOfWhatIsCancelled() throws IOException, InterruptedException {
        try (ToxicServer server = new ToxicServer(_ -> cut() + ToxicServer.HANG); Web web = Web.of(Fs.disk(), true)) {
            ZipCache zips = new ZipCache(Fs.disk(), cache, ProxySource.at(server.url(""), web), new Length());
            AtomicReference<String> said = new AtomicReference<>("");
            Thread fetching = Thread.ofVirtual().start(() -> {
                try {
                    said.set(zips.fetch(MODULE));
                } catch (SourceException e) {
                    said.set(e.getMessage());
                }
            });
            Path folder = cache.resolve("cache/download/example.com/m/@v");
            while (fetching.isAlive() && size(folder) == 0) {
                Thread.onSpinWait();
            }
            fetching.interrupt();
            assertThat(fetching.join(Duration.ofSeconds(10))).isTrue();
            assertThat(said.get()).endsWith("/v1.0.0.zip: cancelled");
            assertThat(left()).containsExactly("v1.0.0.lock");
        }
    }

    /// Of what has come so far.
    private static long size(Path folder) throws IOException {
        long size = 0;
        if (Files.isDirectory(folder)) {
            for (String name : Fs.disk().names(folder)) {
                size += name.endsWith(".tmp") ? Files.size(folder.resolve(name)) : 0;
            }
        }
        return size;
    }
}
