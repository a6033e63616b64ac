package dev.modscope.ui.compare;

import dev.modscope.export.lists.Matrices;
import dev.modscope.resolve.compare.Matrix;
import java.util.Locale;

/// How a matrix is copied and saved.
public enum CompareFormat {
    /// A table for a review.
    MARKDOWN("md"),
    /// A table for a spreadsheet.
    CSV("csv"),
    /// Data for a program.
    JSON("json");

    private final String ending;

    CompareFormat(String ending) {
        this.ending = ending;
    }

    /// The matrix in this format.
    public String text(Matrix matrix) {
        return switch (this) {
            case MARKDOWN -> Matrices.markdown(matrix);
            case CSV -> Matrices.csv(matrix);
            case JSON -> Matrices.json(matrix);
        };
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
