package dev.modscope.resolve.list;

import dev.modscope.module.ModuleVersion;
import dev.modscope.resolve.wave.Summaries;
import dev.modscope.source.sum.GoSum;
import java.util.ArrayList;
import java.util.List;

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
    public List<Summaries.Read> read(List<ModuleVersion> wanted) {
        List<ModuleVersion> named = new ArrayList<>();
        List<Integer> places = new ArrayList<>();
        Summaries.Read[] answers = new Summaries.Read[wanted.size()];
        for (int i = 0; i < answers.length; i++) {
            if (sums.recorded(wanted.get(i), true).isPresent()) {
                named.add(wanted.get(i));
                places.add(i);
            } else {
                answers[i] = new Summaries.Read.Failed(MISSING);
            }
        }
        List<Summaries.Read> read = named.isEmpty() ? List.of() : files.read(named);
        for (int k = 0; k < places.size(); k++) {
            answers[places.get(k)] = read.get(k);
        }
        return List.of(answers);
    }
}
