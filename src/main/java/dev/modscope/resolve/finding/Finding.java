package dev.modscope.resolve.finding;

import dev.modscope.module.ModuleVersion;
import java.util.List;

/// Something to know of a module of an answer. Nothing is wrong with the answer.
///
/// @param module the module at its selected version, `none` where it is not in the build list
/// @param details what the kind says of it
public record Finding(Kind kind, ModuleVersion module, List<String> details) {
    public Finding {
        details = List.copyOf(details);
    }

    /// The kinds, the gravest first.
    public enum Kind {
        /// A folder stands in for it that is not there, which nobody has looked into so far; the details name it.
        LOST_FOLDER,
        /// Its authors retracted the version.
        RETRACTED,
        /// The build needs a newer go release than the one that is there; the details name that.
        NEWER_GO,
        /// Its authors deprecated the module.
        DEPRECATED,
        /// Other major versions of it are in the build, too; the details name them.
        MAJORS,
        /// Something stands in for it; the details name that.
        REPLACED,
        /// Versions of it are excluded; the details name them.
        EXCLUDED;

        /// Whether something should be done about it; the others are as somebody wanted them.
        public boolean isWarning() {
            return compareTo(MAJORS) < 0;
        }
    }
}
