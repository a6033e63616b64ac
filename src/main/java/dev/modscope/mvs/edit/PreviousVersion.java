package dev.modscope.mvs.edit;

import dev.modscope.module.ModuleVersion;

/// The second question that an edit asks the world: which version to try when one cannot stay.
@FunctionalInterface
public interface PreviousVersion {
    /// The highest version below this one that the sources list and that is neither excluded nor retracted, or
    /// [dev.modscope.module.Version.None] where there is none.
    /// @throws UnknownException where the versions of the module cannot be had
    ModuleVersion before(ModuleVersion module) throws UnknownException;

    /// The versions of a module cannot be had; the message says why.
    final class UnknownException extends Exception {
        @java.io.Serial
        private static final long serialVersionUID = 1L;

        public UnknownException(String message) {
            super(message);
        }
    }
}
