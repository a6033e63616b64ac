package dev.modscope.mvs;

import dev.modscope.module.ModuleVersion;
import java.util.List;
import java.util.function.Consumer;

/// The one question MVS asks the world, a wave at a time. A `Map` can play it in a test.
@FunctionalInterface
public interface RequirementSource {
    /// Answers for each module version, in the order asked. Never throws for a bad module: that is an [Answer.Failure].
    List<Answer> answer(List<ModuleVersion> wave);

    /// The same, one after the other as they come, so that nobody has to hold all of a wave.
    default void answer(List<ModuleVersion> wave, Consumer<Answer> taker) {
        answer(wave).forEach(taker);
    }
}
