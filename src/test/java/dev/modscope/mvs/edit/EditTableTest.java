package dev.modscope.mvs.edit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class EditTableTest {
    @TestFactory
    List<DynamicTest> everyBlockIsAnsweredAsWritten() throws IOException {
        return cases().stream().map(c -> DynamicTest.dynamicTest(c.name(), () -> check(c))).toList();
    }

    private static List<EditCase> cases() throws IOException {
        try (InputStream table = Objects.requireNonNull(EditTableTest.class.getResourceAsStream("/mvs/edit.txt"))) {
            String text = new String(table.readAllBytes(), StandardCharsets.UTF_8);
            return Arrays.stream(text.split("\n\n"))
                    .filter(block -> !block.startsWith("#"))
                    .map(EditCase::read)
                    .toList();
        }
    }

    private static void check(EditCase c) {
        Map<String, String> answered = c.answered();
        assertThat(c.lines()).containsAnyOf(
                Map.entry("list", answered.getOrDefault("list", "-")),
                Map.entry("refuse", answered.getOrDefault("refuse", "-")),
                Map.entry("unknown", answered.getOrDefault("unknown", "-")));
        answered.forEach((key, value) -> {
            if (c.lines().containsKey(key)) {
                assertThat(value).as(key).isEqualTo(c.lines().get(key).replace("!", ""));
            }
        });
    }
}
