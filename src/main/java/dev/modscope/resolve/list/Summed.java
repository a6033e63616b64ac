package dev.modscope.resolve.list;

import dev.modscope.module.ModuleVersion;
import dev.modscope.mvs.Answer;
import dev.modscope.resolve.wave.Summaries;
import dev.modscope.source.sum.GoSum;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/// Reads only go.mod files whose hash go.sum names, as `-mod=readonly` does.
final class Summed implements Summaries.Files {
    /// How the reason of such a failure begins.
    static final String MISSING = "missing go.sum entry for go.mod file";

    private final Summaries.Files files;
    private final GoSum sums;

    Summed(Summaries.Files files, GoSum sums) {
        this.files = files;
        this.sums = sums;
    }

    @Override
    public void read(List<ModuleVersion> wanted, Summaries.Use use, Consumer<Answer> taker) {
        List<ModuleVersion> named = new ArrayList<>();
        List<Integer> places = new ArrayList<>();
        for (int i = 0; i < wanted.size(); i++) {
            if (sums.recorded(wanted.get(i), true).isPresent()) {
                named.add(wanted.get(i));
                places.add(i);
            } else {
                taker.accept(use.of(i, new Summaries.Read.Failed(MISSING)));
            }
        }
        if (!named.isEmpty()) {
            files.read(named, (k, file) -> use.of(places.get(k), file), taker);
        }
    }
}
