package dev.modscope.ui.frame;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// The notices name what is shipped: each library at the version that is used, under a licence that may be used.
final class NoticesTest {
    private static final Pattern NOTICE = Pattern.compile("(\\S+) ([0-9]\\S*) · (.+) · https?://\\S+");
    private static final Pattern DEPENDENCY =
            Pattern.compile("<artifactId>([\\w.-]+)</artifactId>(?:<version>[^<]*</version>)?</dependency>");
    private static final List<String> ALLOWED = List.of("Apache", "MIT", "BSD", "EPL", "LGPL", "GPLv2+CE", "MPL");

    private final List<Matcher> notices = AboutDialog.notices().lines()
            .map(NOTICE::matcher)
            .filter(Matcher::matches)
            .toList();

    @Test
    void eachNoticeIsOfALibraryThatIsThere() {
        String there = Stream.of("java.class.path", "jdk.module.path")
                .map(property -> System.getProperty(property, ""))
                .flatMap(path -> Arrays.stream(path.split(Pattern.quote(File.pathSeparator))))
                .flatMap(entry -> Stream.concat(Stream.of(entry), jars(Path.of(entry))))
                .map(entry -> Path.of(entry).getFileName().toString())
                .collect(Collectors.joining("\n"));
        assertThat(notices).hasSizeGreaterThan(40).allSatisfy(
                notice -> assertThat(there).contains(notice.group(1) + "-" + notice.group(2)));
    }

    private static Stream<String> jars(Path folder) {
        File[] files = folder.toFile().listFiles((_, name) -> name.endsWith(".jar"));
        return files == null ? Stream.of() : Arrays.stream(files).map(File::getName);
    }

    @Test
    void eachLibraryOfOursHasItsNotice() throws IOException {
        String pom = Files.readString(Path.of(System.getProperty("modscope.project", ""), "pom.xml"));
        String shipped = pom.substring(pom.indexOf("</dependencyManagement>"), pom.indexOf("<build>"));
        List<String> names = notices.stream().map(notice -> notice.group(1)).toList();
        List<String> ours = DEPENDENCY.matcher(shipped).results().map(found -> found.group(1)).toList();
        assertThat(ours).hasSizeGreaterThan(10).allSatisfy(name -> assertThat(names).contains(name));
    }

    @Test
    void eachLicenceMayBeUsed() {
        assertThat(notices).allSatisfy(notice -> assertThat(ALLOWED).anyMatch(notice.group(3)::contains));
    }
}
