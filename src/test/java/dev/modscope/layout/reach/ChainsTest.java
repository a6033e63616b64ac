package dev.modscope.layout.reach;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What is kept of a small graph: rows of neighbours, what is hidden, where chains begin and end.
final class ChainsTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        // neighbours of 0, 1, 2 ... | hidden | first | wanted | kept
        "1 2; 3; 3; ; 3       | -   | 0   | 3   | 0 1 3",
        "1 2; 3; 3; ; 3       | 1   | 0   | 3   | 0 2 3",
        "1 2; 3; 3; ; 3       | -   | 0   | 4   | 0 4",
        "1 2; 3; 3; ; 3       | -   | 0   | -   | 0 1 2 3 4",
        "1; 2; 0;             | -   | 0   | 2   | 0 1 2",
        "1; ; 3;              | -   | 0 2 | 3   | 0 2 3",
        "1; 2; ; 2            | 2   | 0   | 2   | 0 1 3",
    })
    void keepsAShortestChain(String rows, String hidden, String first, String wanted, String kept) {
        int[][] neighbours = Arrays.stream(rows.split(";", -1)).map(ChainsTest::numbers).toArray(int[][]::new);
        boolean[] shown = new boolean[neighbours.length];
        for (int v = 0; v < shown.length; v++) {
            shown[v] = !has(hidden, v);
        }
        Chains.keep(shown, neighbours, v -> has(first, v), v -> has(wanted, v));
        assertThat(IntStream.range(0, shown.length).filter(v -> shown[v]).mapToObj(String::valueOf).collect(Collectors.joining(" ")))
                .isEqualTo(kept);
    }

    private static boolean has(String text, int v) {
        return Arrays.stream(numbers(text)).anyMatch(one -> one == v);
    }

    private static int[] numbers(String text) {
        return Arrays.stream(text.strip().split("[ -]+", -1)).filter(word -> !word.isEmpty()).mapToInt(Integer::parseInt).toArray();
    }
}
