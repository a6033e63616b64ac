package dev.modscope.source;

import dev.modscope.module.ModulePath;
import dev.modscope.module.ModuleVersion;

/// A source that answers every question with the same failure.
public record Refusal(SourceException.Kind kind, String reason) implements ModuleSource {
    @Override
    public VersionList versions(ModulePath path) throws SourceException {
        throw failure();
    }

    @Override
    public VersionInfo latest(ModulePath path) throws SourceException {
        throw failure();
    }

    @Override
    public VersionInfo info(ModulePath path, String query) throws SourceException {
        throw failure();
    }

    @Override
    public byte[] goMod(ModuleVersion module) throws SourceException {
        throw failure();
    }

    @Override
    public void zip(ModuleVersion module, Receiver receiver) throws SourceException {
        throw failure();
    }

    private SourceException failure() {
        return new SourceException(kind, reason);
    }
}
