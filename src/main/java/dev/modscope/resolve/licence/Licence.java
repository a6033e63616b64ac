package dev.modscope.resolve.licence;

import java.util.List;

/// What this machine knows of the licence of a module.
public sealed interface Licence {
    /// The files of the module are not there, or cannot be read.
    record Away() implements Licence {}

    /// The files of the module are there, and no licence file is among those of its root.
    record NoFile() implements Licence {}

    /// There are licence files.
    ///
    /// @param identifiers the short identifiers of SPDX, in the order of the files and of their texts
    /// @param other whether there is more, which has no name here
    /// @param files the names of the files, relative to the module
    record Named(List<String> identifiers, boolean other, List<String> files) implements Licence {
        public Named {
            identifiers = List.copyOf(identifiers);
            files = List.copyOf(files);
        }
    }
}
