package dev.modscope.resolve.licence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Texts put together from parts of licences: a case is a line of `cases.txt`.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class RecogniserTest {
    /// Of the processor, not of the clock: the machine may be busy.
    private static final ThreadMXBean TIME = ManagementFactory.getThreadMXBean();

    private final Recogniser recogniser = new Recogniser();
    private final Map<String, String> parts = new HashMap<>();

    @BeforeAll
    void read() throws IOException {
        try (InputStream in = Objects.requireNonNull(RecogniserTest.class.getResourceAsStream("/licence/parts.txt"))) {
            for (String part : new String(in.readAllBytes(), StandardCharsets.UTF_8).split("(?m)^== ")) {
                int line = part.indexOf('\n');
                if (line > 0) {
                    parts.put(part.substring(0, line), part.substring(line + 1));
                }
            }
        }
    }

    private String text(String names) {
        return Arrays.stream(names.split(" ")).map(name -> Objects.requireNonNull(parts.get(name), name)).collect(Collectors.joining());
    }

    private String found(String text) {
        Recogniser.Found found = recogniser.of(text);
        return (String.join(", ", found.identifiers()) + (found.other() ? " + other" : "")).strip();
    }

    @ParameterizedTest
    @CsvFileSource(resources = "/licence/cases.txt", delimiter = '|')
    void aTextIsWhatItsWordsSay(String expected, String names) {
        assertThat(found(text(names))).isEqualTo(expected);
    }

    /// Case, marks, line ends and quotes are no words.
    @ParameterizedTest
    @ValueSource(strings = {"upper", "lines", "spaces", "markdown", "licence"})
    void howItIsWrittenDoesNotCount(String way) {
        String mit = text("head grant subject notice asis mpl2");
        String written = switch (way) {
            case "upper" -> mit.toUpperCase(Locale.ROOT);
            case "lines" -> mit.replace("\n", "\r\n");
            case "spaces" -> mit.replace(" ", "\u00a0\t ");
            case "markdown" -> "\ufeff# " + mit.replace("\n", "\n> ").replace("Software", "**Software**");
            default -> mit.replace("License", "Licence");
        };
        assertThat(found(written)).isEqualTo("MIT, MPL-2.0");
    }

    @Test
    void aShortLicenceInAMuchLongerTextIsNotAllOfIt() {
        String mit = text("head grant subject notice asis");
        assertThat(found(mit + "An author\n".repeat(200))).isEqualTo("MIT");
        assertThat(found(mit + "Whoever uses it owes us something.\n".repeat(200))).isEqualTo("MIT + other");
    }

    /// As much as is read of a file, of what looks like the start of licences again and again.
    @Test
    void whatIsMadeToTakeLongDoesNot() {
        assumeTrue(TIME.isCurrentThreadCpuTimeSupported(), "skipped: nobody counts the time of a thread here");
        for (String names : new String[] {"bsd", "grant subject", "isc", "spdx-mit", "talk", "mpl2", "zlib bsd bsd1"}) {
            String part = text(names);
            long started = TIME.getCurrentThreadCpuTime();
            found(part.repeat((1 << 20) / part.length()));
            assertThat((TIME.getCurrentThreadCpuTime() - started) / 1_000_000).as("milliseconds for %s", names).isLessThan(5000);
        }
        found("SPDX-License-Identifier: " + "(".repeat(1 << 19) + "\n" + "- ".repeat(1 << 18));
    }
}
