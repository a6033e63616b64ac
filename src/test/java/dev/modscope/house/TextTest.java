package dev.modscope.house;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// What no file of the project may hold: the host of a public proxy or checksum database (an installed Go, or the
/// person, says which to use), and the path of a machine.
final class TextTest {
    /// Written in pieces, or this file would hold them itself.
    private static final Pattern MACHINE = Pattern.compile("/(work/(main|shared)|tmp" + "/wt|farm" + "/|root" + "/)");

    private static final Pattern PLACE = Pattern.compile("\\{(\\d+)");

    @Test
    void noFileHoldsAPathOfAMachine() throws IOException {
        assertThat(filesWith(MACHINE)).isEmpty();
    }

    @Test
    void noFileNamesAPublicProxyOrChecksumDatabase() throws IOException, InterruptedException {
        List<String> hosts = hostsOfGo();
        assumeTrue(!hosts.isEmpty(), "skipped: no go command on PATH, so the names to look for are not known");
        for (String host : hosts) {
            assertThat(filesWith(Pattern.compile(Pattern.quote(host)))).as(host).isEmpty();
        }
    }

    /// Who adds a word to the window adds its German: a line in messages_de.properties.
    @Test
    void everyWordOfTheWindowIsInGermanToo() throws IOException {
        Map<String, String> english = words("messages.properties");
        Map<String, String> german = words("messages_de.properties");
        assertThat(german.keySet()).as("messages_de.properties").containsAll(english.keySet());
        english.forEach((key, text) -> assertThat(places(german.get(key))).as(key).isEqualTo(places(text)));
        german.forEach((key, text) -> assertThatCode(() -> new MessageFormat(text)).as(key).doesNotThrowAnyException());
    }

    private static Map<String, String> words(String file) throws IOException {
        Properties words = new Properties();
        Path bundle = Project.folder().resolve("src/main/resources/dev/modscope/ui").resolve(file);
        try (Reader reader = Files.newBufferedReader(bundle)) {
            words.load(reader);
        }
        Map<String, String> all = new TreeMap<>();
        words.stringPropertyNames().forEach(key -> all.put(key, words.getProperty(key)));
        return all;
    }

    /// The numbers of the arguments that a text uses.
    private static Set<String> places(String text) {
        return PLACE.matcher(text).results().map(found -> found.group(1)).collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<String> filesWith(Pattern pattern) throws IOException {
        List<String> found = new ArrayList<>();
        for (Path file : Project.files(Project.folder())) {
            String text = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
            if (pattern.matcher(text).find()) {
                found.add(Project.folder().relativize(file).toString());
            }
        }
        return found;
    }

    /// The hosts that the installed `go` falls back to; empty without a `go`.
    private static List<String> hostsOfGo() throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder("go", "env", "GOPROXY", "GOSUMDB");
        Map<String, String> env = builder.environment();
        env.keySet().removeAll(List.of("GOPROXY", "GOSUMDB", "GOFLAGS"));
        env.put("GOENV", "off");
        Process process;
        try {
            process = builder.start();
        } catch (IOException e) {
            return List.of();
        }
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return Pattern.compile("[a-z0-9-]+(\\.[a-z0-9-]+)+").matcher(said).results().map(r -> r.group()).toList();
    }
}
