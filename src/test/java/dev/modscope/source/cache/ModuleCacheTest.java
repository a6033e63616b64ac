package dev.modscope.source.cache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.modscope.disk.Fs;
import dev.modscope.module.ModulePath;
import dev.modscope.module.ModuleVersion;
import dev.modscope.module.SemVer;
import dev.modscope.source.ModuleSource;
import dev.modscope.source.Refusal;
import dev.modscope.source.SourceException;
import dev.modscope.source.Verdict;
import dev.modscope.source.VersionInfo;
import dev.modscope.source.VersionList;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ModuleCacheTest {
    private static final ModuleVersion UPPER = ModuleVersion.of("a.example/M", "v1.2.0");
    private static final ModuleSource OFFLINE = new Refusal(SourceException.Kind.OFFLINE, "offline");

    @TempDir
    Path folder;

    private final List<String> warnings = new ArrayList<>();
    private final Counting upstream = new Counting(new ArrayList<>());

    private ModuleCache cache(ModuleSource source) {
        return new ModuleCache(Fs.disk(), folder, source, (_, _) -> Verdict.Unverified.INSTANCE, warnings::add);
    }

    @Test
    void whatIsFetchedIsKeptInTheLayoutOfGo() throws SourceException, IOException {
        ModuleCache cache = cache(upstream);
        cache.goMod(UPPER);
        cache.goMod(ModuleVersion.of("a.example/M", "v1.10.0"));
        cache.goMod(UPPER);
        cache.info(new ModulePath("a.example/M"), "v1.2.0");
        cache.info(new ModulePath("a.example/M"), "v1.2.0");
        assertThat(upstream.calls()).containsExactly("mod v1.2.0", "mod v1.10.0", "info v1.2.0");
        assertThat(files()).containsExactly(
                "cache/download/a.example/!m/@v/list = v1.2.0\nv1.10.0\n",
                "cache/download/a.example/!m/@v/v1.10.0.mod = module a.example/M // v1.10.0\n",
                "cache/download/a.example/!m/@v/v1.2.0.info = {\"Version\":\"v1.2.0\",\"Time\":\"2024-01-01T00:00:00Z\"}",
                "cache/download/a.example/!m/@v/v1.2.0.mod = module a.example/M // v1.2.0\n");
        assertThat(warnings).isEmpty();
    }

    @Test
    void offlineTheCacheStillAnswers() throws SourceException {
        cache(upstream).goMod(UPPER);
        cache(upstream).goMod(ModuleVersion.of("a.example/M", "v0.0.0-20240101000000-abcdefabcdef"));
        ModuleCache offline = cache(OFFLINE);
        assertThat(offline.goMod(UPPER)).isEqualTo(upstream.goMod(UPPER));
        VersionList versions = offline.versions(new ModulePath("a.example/M"));
        assertThat(versions.versions()).containsExactly(SemVer.of("v1.2.0"));
        assertThat(versions.incomplete()).contains("offline; these are the versions in the module cache");
        assertThatThrownBy(() -> offline.goMod(ModuleVersion.of("b.example", "v1.0.0"))).hasMessage("offline");
        assertThatThrownBy(() -> offline.versions(new ModulePath("b.example"))).hasMessage("offline");
    }

    @Test
    void whatDiffersFromGoSumIsNeitherGivenNorKept() throws IOException {
        Verdict mismatch = new Verdict.Mismatch("h1:actual", "h1:expected", "go.sum", 7);
        ModuleCache cache = new ModuleCache(Fs.disk(), folder, upstream, (_, _) -> mismatch, warnings::add);
        assertThatThrownBy(() -> cache.goMod(UPPER))
                .isInstanceOfSatisfying(SourceException.class, e ->
                        assertThat(e.kind()).isEqualTo(SourceException.Kind.MISMATCH))
                .hasMessage("checksum mismatch: its go.mod has h1:actual, but go.sum:7 says h1:expected"
                        + " (the download, which was not kept)");
        assertThat(files()).isEmpty();
    }

    @Test
    void tornFilesAreFetchedAnew() throws SourceException, IOException {
        Path versions = Files.createDirectories(folder.resolve("cache/download/a.example/!m/@v"));
        for (String torn : List.of("", "module a\0\0", "//vgo 0.0.4\n")) {
            Files.writeString(versions.resolve("v1.2.0.mod"), torn);
            assertThat(cache(OFFLINE).cachedGoMod(UPPER)).isEmpty();
            assertThat(new String(cache(upstream).goMod(UPPER), StandardCharsets.UTF_8)).startsWith("module a.example/M");
        }
        Files.writeString(versions.resolve("v1.2.0.info"), "{\"Version\":");
        assertThat(cache(upstream).info(new ModulePath("a.example/M"), "v1.2.0").time()).isPresent();
    }

    @Test
    void readingAheadGivesWhatReadingGives() throws SourceException {
        ModuleCache filled = cache(upstream);
        List<ModuleVersion> wanted = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            ModuleVersion module = ModuleVersion.of(i % 7 == 0 ? "not/../safe" + i : "a.example/m" + i, "v1.0.0");
            wanted.add(module);
            if (i % 7 != 0 && i % 5 != 0) {
                filled.goMod(module);
            }
        }
        for (int asked : new int[] {0, 1, 63, 64, 300}) {
            try (ReadAhead ahead = cache(OFFLINE).readAhead(wanted.subList(0, asked))) {
                for (int i = 0; i < asked; i++) {
                    int place = i;
                    if (i % 7 == 0) {
                        assertThatThrownBy(() -> ahead.get(place)).hasMessageStartingWith("malformed module path \"");
                    } else {
                        assertThat(ahead.get(i).map(bytes -> new String(bytes, StandardCharsets.UTF_8)))
                                .isEqualTo(i % 5 == 0 ? Optional.empty()
                                        : Optional.of("module a.example/m" + i + " // v1.0.0\n"));
                    }
                }
            }
        }
    }

    @Test
    void aCacheThatCannotBeWrittenIsWarnedAboutOnceAndDoneWithout() throws SourceException, IOException {
        Files.writeString(folder.resolve("cache"), "a file where the folder should be");
        ModuleCache cache = cache(upstream);
        cache.goMod(UPPER);
        cache.goMod(UPPER);
        assertThat(upstream.calls()).hasSize(2);
        assertThat(warnings).hasSize(1);
        assertThat(warnings.getFirst()).contains("GOMODCACHE=" + folder).contains("Working without it");
    }

    @Test
    void aRelativeOrEmptyFolderIsNoCache() throws SourceException {
        for (String name : List.of("relative", "")) {
            ModuleCache cache = new ModuleCache(
                    Fs.disk(), Path.of(name), upstream, (_, _) -> Verdict.Unverified.INSTANCE, warnings::add);
            assertThat(cache.goMod(UPPER)).isNotEmpty();
        }
        assertThat(warnings).hasSize(2);
        assertThat(Path.of("relative")).doesNotExist();
    }

    @Test
    void aPathThatCouldLeaveTheFolderIsRefused() {
        assertThatThrownBy(() -> cache(upstream).goMod(ModuleVersion.of("a/../../b", "v1.0.0")))
                .hasMessage("malformed module path \"a/../../b\": invalid path element \"..\"");
        assertThatThrownBy(() -> cache(upstream).goMod(ModuleVersion.of("a.example", "../v1.0.0")))
                .hasMessage("version \"../v1.0.0\" invalid: disallowed version string");
        assertThat(upstream.calls()).isEmpty();
    }

    private List<String> files() throws IOException {
        try (Stream<Path> tree = Files.walk(folder)) {
            List<String> files = new ArrayList<>();
            for (Path file : tree.filter(Files::isRegularFile).sorted().toList()) {
                files.add(folder.relativize(file).toString().replace('\\', '/') + " = " + Files.readString(file));
            }
            return files;
        }
    }

    private record Counting(List<String> calls) implements ModuleSource {
        @Override
        public VersionList versions(ModulePath path) {
            return new VersionList(List.of(), Optional.empty());
        }

        @Override
        public VersionInfo latest(ModulePath path) {
            return info(path, "v1.0.0");
        }

        @Override
        public VersionInfo info(ModulePath path, String query) {
            calls.add("info " + query);
            return new VersionInfo(SemVer.of(query), Optional.of(Instant.parse("2024-01-01T00:00:00Z")));
        }

        @Override
        public byte[] goMod(ModuleVersion module) {
            calls.add("mod " + module.version());
            return ("module " + module.path() + " // " + module.version() + "\n").getBytes(StandardCharsets.UTF_8);
        }
    }
}
