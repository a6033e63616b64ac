package dev.modscope.ui.compare;

import dev.modscope.export.lists.Matrices;
import dev.modscope.resolve.compare.Matrix;
import java.util.Locale;
import java.util.function.Function;

/// How a matrix is copied and saved.
public enum CompareFormat {
    /// A table for a review.
    MARKDOWN("md", Matrices::markdown),
    /// A table for a spreadsheet.
    CSV("csv", Matrices::csv),
    /// Data for a program.
    JSON("json", Matrices::json);

    private final String ending;
    private final Function<Matrix, String> writer;

    CompareFormat(String ending, Function<Matrix, String> writer) {
        this.ending = ending;
        this.writer = writer;
    }

    /// The matrix in this format.
    public String text(Matrix matrix) {
        return writer.apply(matrix);
    }

    /// How the names of its files end, without the dot.
    public String ending() {
        return ending;
    }

    /// Its key in the words of the window.
    String key() {
        return "compare.format." + name().toLowerCase(Locale.ROOT);
    }
}
