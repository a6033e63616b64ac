package dev.modscope.resolve.plan;

import dev.modscope.module.ModulePath;
import dev.modscope.module.ModuleVersion;
import dev.modscope.source.SourceException;

/// The hashes that go.sum names.
public interface Hashes {
    /// The hash of the go.mod file of a module version.
    String goModHash(ModuleVersion module) throws SourceException;

    /// The hash of all files of a module version.
    String contentHash(ModuleVersion module) throws SourceException;

    /// Whether `go` would ask the checksum database before it believes a hash of that module that go.sum does not name.
    boolean needsDatabase(ModulePath path);
}
