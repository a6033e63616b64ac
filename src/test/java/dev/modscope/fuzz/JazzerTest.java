package dev.modscope.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import dev.modscope.faults.LongReport;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Whatever Jazzer makes of the inputs for each reader, in a process of its own.
final class JazzerTest {
    private static final Pattern RUNS = Pattern.compile("Done (\\d+) runs");

    @TempDir
    private Path folder;

    /// For as many seconds each as `modscope.fuzz.seconds` says.
    @ParameterizedTest
    @EnumSource
    @Tag("long")
    void findsNothing(Reader reader) throws IOException, InterruptedException {
        int seconds = Integer.getInteger("modscope.fuzz.seconds", 1800);
        Path found = Files.createDirectories(folder.resolve("found"));
        Process process = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx512m", "-XX:+UseSerialGC",
                "-XX:+EnableDynamicAgentLoading", "--enable-native-access=ALL-UNNAMED", "-Dmodscope.fuzz=" + reader.name(),
                "-cp", System.getProperty("java.class.path"), "com.code_intelligence.jazzer.Jazzer",
                "--target_class=" + FuzzedReader.class.getName(), "--instrumentation_includes=dev.modscope.**",
                "--reproducer_path=" + found, "-artifact_prefix=" + found + "/", "-max_total_time=" + seconds,
                "-rss_limit_mb=0", "-timeout=20", "-max_len=65536", found.toString(), FuzzTest.corpus(reader).toString())
                .directory(folder.toFile()).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        int code = process.waitFor();
        assertThat(code).as("%s: %s", reader, said.substring(Math.max(0, said.length() - 6000))).isZero();
        Matcher runs = RUNS.matcher(said);
        LongReport.add("fuzzed " + reader.name().toLowerCase(Locale.ROOT) + " for " + seconds + " s: "
                + (runs.find() ? runs.group(1) : "?") + " inputs, no finding");
    }
}
