package dev.modscope.resolve.explain;

import dev.modscope.module.ModuleVersion;
import dev.modscope.mvs.Requirement;
import java.util.ArrayList;
import java.util.List;

/// Chains of requirements as the modules they pass.
final class Chains {
    private Chains() {}

    /// The modules that the steps pass, `last` at the end; a list of its own.
    static List<ModuleVersion> modules(List<Requirement> steps, ModuleVersion last) {
        List<ModuleVersion> modules = new ArrayList<>(steps.size() + 2);
        steps.forEach(step -> modules.add(step.from()));
        modules.add(last);
        return modules;
    }
}
