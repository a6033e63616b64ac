package dev.modscope.mvs;

import dev.modscope.module.ModuleVersion;
import java.util.List;

/// The one question MVS asks the world, a wave at a time. A `Map` can play it in a test.
@FunctionalInterface
public interface RequirementSource {
    /// Answers for each module version, in the order asked. Never throws for a bad module: that is an [Answer.Failure].
    List<Answer> answer(List<ModuleVersion> wave);
}
