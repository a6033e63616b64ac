package dev.modscope.resolve.list;

import dev.modscope.module.ModuleVersion;
import dev.modscope.mvs.Answer;
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
    public List<Answer> read(List<ModuleVersion> wanted, Summaries.Use use) {
        List<ModuleVersion> named = new ArrayList<>();
        List<Integer> places = new ArrayList<>();
        Answer[] answers = new Answer[wanted.size()];
        for (int i = 0; i < answers.length; i++) {
            if (sums.recorded(wanted.get(i), true).isPresent()) {
                named.add(wanted.get(i));
                places.add(i);
            } else {
                answers[i] = use.of(i, new Summaries.Read.Failed(MISSING));
            }
        }
        List<Answer> read = named.isEmpty() ? List.of() : files.read(named, (k, file) -> use.of(places.get(k), file));
        for (int k = 0; k < places.size(); k++) {
            answers[places.get(k)] = read.get(k);
        }
        return List.of(answers);
    }
}
