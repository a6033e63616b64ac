package dev.modscope.resolve.triage;

import dev.modscope.module.GoVersion;
import java.util.Optional;

/// Why a version lies beyond the limits.
public sealed interface Breach {
    /// The whole build list would have a go line above the limit.
    record GoLine(GoVersion needed, GoVersion limit) implements Breach {}

    /// It is not as old as it must be; `age` in days, where anybody knows it.
    record Young(Optional<Integer> age, int days) implements Breach {}

    /// It is a pre-release or a pseudo-version.
    record Prerelease() implements Breach {}

    /// In words: `go 1.25.0 > 1.24`.
    default String words() {
        return switch (this) {
            case GoLine(GoVersion needed, GoVersion limit) -> "needs go " + needed.text() + ", the limit is " + limit.text();
            case Young(Optional<Integer> age, int days) -> age
                    .map(known -> known + (known == 1 ? " day" : " days") + " old, " + days + " are asked for")
                    .orElse("its age is not known, " + days + " days are asked for");
            case Prerelease _ -> "a pre-release";
        };
    }
}
