package dev.modscope.source.sum;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class SumLinesTest {
    @Test
    void sortsAsGoDoesAndDropsWhatGoDrops() {
        SumLines lines = new SumLines("go.sum", """
                b.example/b v1.10.0/go.mod h1:4
                b.example/b v1.9.0/go.mod h1:3

                b.example/b  v1.9.0\th1:2\r
                b.example/b v1.9.0 h1:1
                b.example/b v1.9.0 h1:1
                a.example/a v0.1.0 h2:unknown
                c.example/c v1.0.0/go.mod h1:G7mAYYxgmS0lVkHyy2hEOLQCFB0DlQFTMLWggykrydY=
                """);
        assertThat(lines.problem()).isEmpty();
        assertThat(lines.hasAdded()).isFalse();
        assertThat(lines.has("b.example/b", "v1.9.0")).isTrue();
        assertThat(lines.has("a.example/a", "v0.1.0")).isFalse();
        assertThat(lines.has("c.example/c", "v1.0.0/go.mod")).isFalse();
        lines.add("b.example/b", "v1.9.0", "h1:1");
        assertThat(lines.hasAdded()).isFalse();
        lines.add("b.example/b", "v1.9.0-rc.1", "h1:0");
        assertThat(lines.hasAdded()).isTrue();
        assertThat(lines.text()).isEqualTo("""
                a.example/a v0.1.0 h2:unknown
                b.example/b v1.9.0-rc.1 h1:0
                b.example/b v1.9.0 h1:1
                b.example/b v1.9.0 h1:2
                b.example/b v1.9.0/go.mod h1:3
                b.example/b v1.10.0/go.mod h1:4
                """);
    }

    @Test
    void aMalformedLineIsNamedInGosWords() {
        assertThat(new SumLines("/m/go.sum", "a.example/a v1.0.0 h1:1\n<<<<<<< HEAD\n").problem())
                .contains("malformed go.sum:\n/m/go.sum:2: wrong number of fields 2");
    }
}
