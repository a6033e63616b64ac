package dev.modscope.module;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// What of a text reaches a screen, and what a program that reads it.
final class ShownTest {
    private static final String LONG = "a.example/" + "x".repeat(600);

    @Test
    void aMessageIsCutAndDataAreNot() {
        assertThat(Shown.line(LONG + "1")).hasSize(201).isEqualTo(Shown.line(LONG + "2"));
        assertThat(Shown.whole(LONG + "1")).isEqualTo(LONG + "1");
        assertThat(Shown.whole(LONG + "\u202e\n1")).isEqualTo(LONG + "\\u202e\\n1");
    }

    @Test
    void ofAFileTheLinesStayAndNothingActs() {
        String plain = "--- a/go.mod\r\n+\trequire a.example/b v1.0.0\r\n\n";
        assertThat(Shown.file(plain)).isEqualTo(plain);
        assertThat(Shown.file("a\rb\r\n\u001b[31m\u202e\0\u0085")).isEqualTo("a\\u000db\r\n\\u001b[31m\\u202e\\x00\\u0085");
        assertThat(Shown.file("")).isEmpty();
    }
}
