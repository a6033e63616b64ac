package dev.modscope.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// Holds the arrow table and the other rules of the house. The classes below `wrong` break each rule once: a rule that
/// lets them pass holds nothing.
final class HouseTest {
    private static final int FILES_A_PACKAGE = 12;

    private static final Rules HOUSE = new Rules("dev.modscope", Project.classFiles("classes"));
    private static final Rules WRONG = new Rules("wrong", Project.classFiles("test-classes"));

    /// A rule by name: what breaks it, and what of the wrong classes it must find.
    private record Case(String name, Function<Rules, List<String>> rule, String found) {}

    private static final List<Case> RULES = List.of(
            new Case("every package is in the arrow table", Rules::unlistedPackages, "attic"),
            new Case("arrows between our rooms", Rules::wrongArrows, "wrong.module.Low -> wrong.mvs.High"),
            new Case("arrows to libraries", Rules::wrongArrows, "wrong.module.Low -> java.util.concurrent"),
            new Case("errands do not see each other", Rules::wrongArrows, "wrong.ui.modules.ListView -> wrong.ui.graph"),
            new Case("no cycles", Rules::cycles, "Slice module"),
            new Case("no static that is not final", Rules::mutableStatics, "wrong.module.Low.count"),
            new Case("no static that can change", Rules::mutableStatics, "wrong.module.Low.SEEN"),
            new Case("no printing outside the command line", Rules::printing, "java.lang.System.out"),
            new Case("no stack trace", Rules::printing, "printStackTrace"),
            new Case("no program is started", Rules::forbiddenClasses, "java.lang.ProcessBuilder"),
            new Case("no program is started at run time", Rules::forbiddenClasses, "java.lang.Runtime.exec"),
            new Case("no objects from streams", Rules::forbiddenClasses, "java.io.ObjectInputStream"),
            new Case("no zip by its local headers", Rules::forbiddenClasses, "java.util.zip.ZipInputStream"),
            new Case("no keys by character", Rules::forbiddenClasses, "KeyCharacterCombination"),
            new Case("view models do not see the scene", Rules::viewModelsThatSeeTheScene, "javafx.scene.Node"),
            new Case("views are final", Rules::openViews, "wrong.ui.modules.ListView"));

    @TestFactory
    Stream<DynamicTest> theHouseKeepsItsRules() {
        return RULES.stream().map(c -> DynamicTest.dynamicTest(
                c.name(), () -> assertThat(c.rule().apply(HOUSE)).as(c.name()).isEmpty()));
    }

    @TestFactory
    Stream<DynamicTest> eachRuleFindsWhatIsWrong() {
        return RULES.stream().map(c -> DynamicTest.dynamicTest(
                c.name(), () -> assertThat(c.rule().apply(WRONG)).as(c.name()).anyMatch(line -> line.contains(c.found()))));
    }

    @Test
    void oneClassTalksToTheToolkitsThread() {
        assertThat(HOUSE.classesThatCallRunLater()).hasSizeLessThanOrEqualTo(1);
        assertThat(WRONG.classesThatCallRunLater()).hasSize(2);
    }

    @Test
    void everyPackageIsNullMarkedAndSmall() {
        Path sources = Project.folder().resolve("src/main/java");
        Map<Path, List<Path>> packages =
                Project.javaFiles(sources).stream().collect(Collectors.groupingBy(HouseTest::folderOf));
        assertThat(packages).allSatisfy((folder, files) -> {
            List<Path> types = files.stream()
                    .filter(f -> !f.getFileName().toString().equals("package-info.java"))
                    .toList();
            assertThat(types).as("files in %s", folder).hasSizeLessThanOrEqualTo(FILES_A_PACKAGE);
            assertThat(read(folder.resolve("package-info.java"))).contains("@NullMarked");
        });
    }

    private static Path folderOf(Path file) {
        Path parent = file.getParent();
        return parent == null ? Path.of("") : parent;
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            return "cannot be read: " + e;
        }
    }
}
