package dev.modscope.ui.sheets;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What a few letters find, and in which order.
final class FuzzyTest {
    private static final List<Command> COMMANDS = Stream.of(
                    "Zoom in|View",
                    "Zoom out|View",
                    "Zoom to fit|View",
                    "Show why it is there|Module",
                    "Copy as go get|Edit",
                    "Undo what-if step|Edit",
                    "-Redo what-if step|Edit",
                    "golang.org/x/text|v0.3.0",
                    "golang.org/x/tools|v0.1.0")
            .map(line -> line.split("\\|", -1))
            .map(part -> new Command(
                    part[0].replaceFirst("^-", ""), part[1], "", !part[0].startsWith("-"), () -> {}))
            .toList();

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {
        "fit; Zoom to fit",
        "zoom; Zoom in, Zoom out, Zoom to fit",
        "zo ut; Zoom out",
        "why; Show why it is there",
        "cgg; Copy as go get",
        "step; Undo what-if step, Redo what-if step",
        "edit und; Undo what-if step",
        "XTEXT; golang.org/x/text",
        "x/to; golang.org/x/tools",
        "v0.1; golang.org/x/tools",
        "qqq; ''",
        "zoom qqq; ''",
    })
    void isFound(String typed, String expected) {
        assertThat(String.join(", ", new Fuzzy(typed).among(COMMANDS).stream().map(Command::words).toList()))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"''", "'  '"})
    void nothingTypedFindsAllWithThePossibleFirst(String typed) {
        assertThat(new Fuzzy(typed).among(COMMANDS)).hasSize(COMMANDS.size())
                .startsWith(COMMANDS.getFirst(), COMMANDS.get(1))
                .last().returns("Redo what-if step", Command::words);
    }
}
