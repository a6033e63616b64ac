package dev.modscope.disk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class DiskTest {
    private static final Fs DISK = Fs.disk();

    @TempDir
    Path folder;

    @Test
    void tellsWhatStandsThere() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "x");
        Files.createSymbolicLink(folder.resolve("link"), file);
        Files.createSymbolicLink(folder.resolve("loop"), folder.resolve("loop"));
        Files.createSymbolicLink(folder.resolve("dangling"), folder.resolve("nothing"));
        assertThat(DISK.kind(file)).isEqualTo(Fs.Kind.FILE);
        assertThat(DISK.kind(folder.resolve("link"))).isEqualTo(Fs.Kind.FILE);
        assertThat(DISK.kind(folder)).isEqualTo(Fs.Kind.DIRECTORY);
        assertThat(DISK.kind(folder.resolve("nothing"))).isEqualTo(Fs.Kind.MISSING);
        assertThat(DISK.kind(folder.resolve("dangling"))).isEqualTo(Fs.Kind.MISSING);
        assertThat(DISK.kind(folder.resolve("loop"))).isEqualTo(Fs.Kind.OTHER);
        assertThat(DISK.kind(file.resolve("below"))).isEqualTo(Fs.Kind.MISSING);
        assertThatThrownBy(() -> DISK.read(folder.resolve("loop"), 10)).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> DISK.read(folder, 10)).isInstanceOf(UnfitFileException.class).hasMessage("it is a folder");
        assertThatThrownBy(() -> DISK.read(folder.resolve("nothing"), 10)).isInstanceOf(NoSuchFileException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/dev/zero", "/dev/null"})
    void devicesAreNotRead(String device) {
        assumeTrue(Files.exists(Path.of(device)), "no " + device + " here");
        assertThat(DISK.kind(Path.of(device))).isEqualTo(Fs.Kind.OTHER);
        assertThatThrownBy(() -> DISK.read(Path.of(device), 10)).hasMessage("it is not a regular file");
    }

    /// Whoever opens one waits for somebody to write into it.
    @Test
    void aPipeIsNotWaitedFor() throws IOException, InterruptedException {
        Path pipe = folder.resolve("pipe");
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/mkfifo")), "skipped: there is no mkfifo");
        assertThat(new ProcessBuilder("/usr/bin/mkfifo", pipe.toString()).start().waitFor()).isZero();
        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> {
            assertThat(SmallFile.read(pipe.toString(), 10)).isEmpty();
            assertThatThrownBy(() -> DISK.read(pipe, 10)).hasMessage("it is not a regular file");
        });
    }

    @Test
    void readsUpToTheLimitAndNoFurther() throws IOException {
        for (int size : new int[] {0, 1, 16 << 10, (16 << 10) + 1, 100_000}) {
            byte[] content = "y".repeat(size).getBytes(StandardCharsets.UTF_8);
            Path file = Files.write(folder.resolve("f" + size), content);
            assertThat(DISK.read(file, size)).isEqualTo(content);
            assertThat(SmallFile.read(file.toString(), size)).hasValue(content);
            if (size > 0) {
                assertThatThrownBy(() -> DISK.read(file, size - 1)).hasMessageStartingWith("it is larger than");
            }
        }
        assertThatThrownBy(() -> SmallFile.read(folder.resolve("f100000").toString(), 50_000))
                .hasMessageStartingWith("it is larger than");
        assertThat(SmallFile.read(folder.resolve("nothing").toString(), 10)).isEmpty();
        assertThat(SmallFile.read(folder.toString(), 10)).isEmpty();
    }

    @Test
    void createsOnceAndOverwritesInPlace() throws IOException {
        Path file = folder.resolve("file");
        DISK.create(file, new byte[] {'a', 'b', 'c'});
        assertThatThrownBy(() -> DISK.create(file, new byte[0])).isInstanceOf(FileAlreadyExistsException.class);
        Object key = Files.readAttributes(file, java.nio.file.attribute.BasicFileAttributes.class).fileKey();
        DISK.overwrite(file, new byte[] {'d'});
        assertThat(file).hasContent("d");
        assertThat(Files.readAttributes(file, java.nio.file.attribute.BasicFileAttributes.class).fileKey()).isEqualTo(key);
        DISK.force(file);
        DISK.force(folder);
    }

    @Test
    void aLockExcludesAnotherUntilItIsGivenBack() throws IOException, InterruptedException, ExecutionException {
        Path file = folder.resolve("lock");
        CountDownLatch waiting = new CountDownLatch(1);
        CompletableFuture<String> second = new CompletableFuture<>();
        Thread other;
        try (Fs.Lock _ = DISK.lock(file)) {
            other = Thread.ofPlatform().start(() -> {
                waiting.countDown();
                try (Fs.Lock _ = DISK.lock(file)) {
                    second.complete(Files.readString(file));
                } catch (IOException e) {
                    second.completeExceptionally(e);
                }
            });
            waiting.await();
            assertThat(second).isNotDone();
            DISK.overwrite(file, "written by the first".getBytes(StandardCharsets.UTF_8));
        }
        assertThat(second.get()).isEqualTo("written by the first");
        other.join();
    }

    @Test
    void waitingForALockEndsWithAnInterrupt() throws IOException, InterruptedException, ExecutionException {
        Path file = folder.resolve("lock");
        CompletableFuture<Boolean> cancelled = new CompletableFuture<>();
        try (Fs.Lock _ = DISK.lock(file)) {
            Thread other = Thread.ofPlatform().start(() -> {
                try (Fs.Lock _ = DISK.lock(file)) {
                    cancelled.complete(false);
                } catch (IOException e) {
                    cancelled.complete(e instanceof java.io.InterruptedIOException);
                }
            });
            other.interrupt();
            assertThat(cancelled.get()).isTrue();
        }
    }

    /// The lock is given back as soon as it is said that somebody waits for it.
    @Test
    void aLockThatIsHeldIsSaid() throws Exception {
        Path file = folder.resolve("lock");
        Fs.Lock held = DISK.lock(file);
        CompletableFuture<Path> said = new CompletableFuture<>();
        CompletableFuture<Boolean> taken = CompletableFuture.supplyAsync(() -> {
            try (Fs.Lock _ = Fs.disk(said::complete).lock(file)) {
                return said.isDone();
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        });
        assertThat(said.get()).isEqualTo(file);
        held.close();
        assertThat(taken.get()).isTrue();
    }

    @Test
    void whatALinkLeadsToIsNotRemoved() throws IOException {
        Path outside = Files.createDirectories(folder.resolve("outside"));
        Files.writeString(outside.resolve("kept"), "x");
        Path cache = Files.createDirectories(folder.resolve("cache/a@v1.0.0"));
        Files.createSymbolicLink(cache.resolve("link"), outside);
        Files.createSymbolicLink(folder.resolve("cache/link"), outside.resolve("kept"));
        Folders.sealAll(cache);
        assertThat(Folders.extent(folder.resolve("cache")).files()).isEqualTo(2);
        Folders.remove(folder.resolve("cache"));
        assertThat(folder.resolve("cache")).doesNotExist();
        assertThat(outside.resolve("kept")).hasContent("x");
        Files.createSymbolicLink(folder.resolve("as-a-link"), outside);
        Folders.remove(folder.resolve("as-a-link"));
        assertThat(outside.resolve("kept")).hasContent("x");
    }
}
