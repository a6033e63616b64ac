package dev.modscope.source;

import dev.modscope.module.ModulePath;
import dev.modscope.module.ModuleVersion;
import java.io.ByteArrayOutputStream;
import java.util.Optional;

/// Something that knows modules: a proxy, a list of proxies, the module cache over one. Every question may wait for a
/// network; interrupting the asking thread ends it with a [SourceException] of kind `INTERRUPTED`. Safe for use from
/// several threads.
public interface ModuleSource {
    /// The versions of a module that have a tag, ascending, pseudo-versions left out.
    VersionList versions(ModulePath path) throws SourceException;

    /// The version that a module without tagged versions is used at.
    VersionInfo latest(ModulePath path) throws SourceException;

    /// The version that a version, a branch or a commit stands for.
    VersionInfo info(ModulePath path, String query) throws SourceException;

    /// The go.mod file of a module version, byte for byte.
    byte[] goMod(ModuleVersion module) throws SourceException;

    /// The same; nothing where it is longer than `most` bytes.
    default Optional<byte[]> shortGoMod(ModuleVersion module, long most) throws SourceException {
        return Optional.of(goMod(module)).filter(content -> content.length <= most);
    }

    /// Has the zip file of a module version, byte for byte, taken as it comes.
    default void zip(ModuleVersion module, Receiver receiver) throws SourceException {
        throw new SourceException(SourceException.Kind.NOT_FOUND, "no zip file of " + module);
    }

    /// The same in memory.
    default byte[] zip(ModuleVersion module) throws SourceException {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        zip(module, () -> {
            content.reset();
            return content;
        });
        return content.toByteArray();
    }
}
