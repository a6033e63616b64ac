package dev.modscope.resolve.why;

import dev.modscope.module.ModulePath;
import dev.modscope.module.ModuleVersion;
import dev.modscope.mvs.Requirement;
import dev.modscope.mvs.RequirementPath;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// Why one module is at another version after an edit, or came, or went.
public sealed interface Cause {
    /// The chain of requirements that it rests on; empty where there is none.
    RequirementPath chain();

    /// In one line.
    String words();

    /// The edit names this version, and nothing but the main module asks for it.
    record Asked(RequirementPath chain) implements Cause {
        @Override
        public String words() {
            return "you asked for it";
        }
    }

    /// The chain, from a main module, asks for the version that is now selected.
    record Required(RequirementPath chain) implements Cause {
        @Override
        public String words() {
            List<Requirement> steps = chain.steps();
            String by = text(steps.getLast().from()) + " requires " + steps.getLast().to().version().text();
            return steps.size() < 3 ? by : by + " (" + arrows(chain) + ")";
        }
    }

    /// The main module required the version that was there, but it could not stay: the chain leads from it to what may
    /// not be, which is above the version that was asked for where `wanted` says so.
    ///
    /// @param to what it went to; the version `none` where no version could stay
    record GaveWay(RequirementPath chain, Optional<ModuleVersion> wanted, ModuleVersion to) implements Cause {
        @Override
        public String words() {
            Requirement last = chain.steps().getLast();
            String from = chain.steps().getFirst().from().version().text();
            String not = wanted.map(version -> ", not " + version.version().text()).orElse("");
            String how = chain.steps().size() == 1 ? " requires " : " leads to ";
            return from + " had to give way: it" + how + text(last.to()) + not;
        }
    }

    /// Nothing asks for the version any more that was there: `from`, the first of the chain that asked for it and moved
    /// itself, went to `to`.
    record Released(RequirementPath chain, ModuleVersion from, ModuleVersion to) implements Cause {
        @Override
        public String words() {
            boolean gone = to.version().text().equals("none");
            return text(from) + " asked for it, and " + (gone ? "is gone" : "went to " + to.version().text());
        }
    }

    /// Nothing asks for it any more.
    record Unneeded(RequirementPath chain) implements Cause {
        @Override
        public String words() {
            return "nothing asks for it any more";
        }
    }

    /// The edit excludes a version: that of the module itself, or of one that asked for it.
    ///
    /// @param of the module that changes
    record Excluded(RequirementPath chain, ModuleVersion version, ModulePath of) implements Cause {
        @Override
        public String words() {
            return (isOwn() ? version.version().text() : text(version)) + " is excluded";
        }

        /// Whether it is a version of the module that changes.
        public boolean isOwn() {
            return version.path().equals(of);
        }
    }

    /// The version was asked for before, too, but excluded.
    record Admitted(RequirementPath chain, ModuleVersion version) implements Cause {
        @Override
        public String words() {
            return version.version().text() + " is no longer excluded";
        }
    }

    private static String text(ModuleVersion module) {
        return module.isMain() ? module.path().value() : module.path() + " " + module.version().text();
    }

    private static String arrows(RequirementPath chain) {
        return text(chain.steps().getFirst().from())
                + chain.steps().stream().map(step -> " -> " + text(step.to())).collect(Collectors.joining());
    }
}
