package dev.modscope.modfile;

import dev.modscope.module.GoVersion;
import dev.modscope.module.ModulePath;
import dev.modscope.module.ModuleVersion;
import dev.modscope.module.Version;
import dev.modscope.module.VersionInterval;
import java.util.Optional;

/// One thing that a go.mod or go.work file says. Each carries the line it starts on, counted from 1.
public sealed interface Directive {
    /// The line in the file, counted from 1.
    int line();

    /// `module PATH`, with the text of a `// Deprecated:` paragraph where there is one.
    record Module(ModulePath path, Optional<String> deprecated, int line) implements Directive {}

    /// `go VERSION`.
    record Go(GoVersion version, int line) implements Directive {}

    /// `toolchain NAME`.
    record Toolchain(GoVersion name, int line) implements Directive {}

    /// `godebug KEY=VALUE`.
    record Godebug(String key, String value, int line) implements Directive {}

    /// `require PATH VERSION`, with or without `// indirect`.
    record Require(ModuleVersion module, boolean indirect, int line) implements Directive {}

    /// `exclude PATH VERSION`.
    record Exclude(ModuleVersion module, int line) implements Directive {}

    /// `replace PATH [VERSION] => TARGET [VERSION]`; without a target version the target is a directory.
    record Replace(ModulePath path, Optional<Version> version, String target, Optional<Version> targetVersion, int line)
            implements Directive {}

    /// `retract VERSION` or `retract [LOW, HIGH]`, with the comment that says why (empty where there is none).
    record Retract(VersionInterval interval, String rationale, int line) implements Directive {}

    /// `tool PACKAGE`.
    record Tool(String path, int line) implements Directive {}

    /// `ignore PATH`.
    record Ignore(String path, int line) implements Directive {}

    /// `use DIRECTORY` (go.work only).
    record Use(String path, int line) implements Directive {}
}
