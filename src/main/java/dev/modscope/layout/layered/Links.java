package dev.modscope.layout.layered;

import java.util.Arrays;
import java.util.Optional;

/// Edges between numbered units. A backward one is laid out from its end to its start. Edges of different families never
/// share a line.
public final class Links {
    private final int units;
    private int[] left = new int[16];
    private int[] right = new int[16];
    private int[] family = new int[16];
    private boolean[] backward = new boolean[16];
    private int count;
    private Optional<Rows> rightward = Optional.empty();
    private Optional<Rows> leftward = Optional.empty();

    /// None yet, between so many units.
    public Links(int units) {
        this.units = units;
    }

    /// Adds one, before any is asked for; a family is a small number.
    public void add(int from, int to, boolean back, int itsFamily) {
        if (count == left.length) {
            left = Arrays.copyOf(left, 2 * count);
            right = Arrays.copyOf(right, 2 * count);
            family = Arrays.copyOf(family, 2 * count);
            backward = Arrays.copyOf(backward, 2 * count);
        }
        left[count] = back ? to : from;
        right[count] = back ? from : to;
        family[count] = itsFamily;
        backward[count++] = back;
    }

    /// How many there are.
    public int count() {
        return count;
    }

    /// Between how many units.
    int units() {
        return units;
    }

    /// Where one starts.
    public int from(int link) {
        return backward[link] ? right[link] : left[link];
    }

    /// Where one ends.
    public int to(int link) {
        return backward[link] ? left[link] : right[link];
    }

    int left(int link) {
        return left[link];
    }

    int right(int link) {
        return right[link];
    }

    /// Whether one leads from right to left.
    public boolean backward(int link) {
        return backward[link];
    }

    /// With which others one may share a line.
    public int family(int link) {
        return family[link];
    }

    /// What lies to the right of each unit.
    Rows rightward() {
        Rows rows = rightward.orElseGet(() -> Rows.of(units, left, right, count));
        rightward = Optional.of(rows);
        return rows;
    }

    /// What lies to the left of each unit.
    Rows leftward() {
        Rows rows = leftward.orElseGet(() -> Rows.of(units, right, left, count));
        leftward = Optional.of(rows);
        return rows;
    }
}
