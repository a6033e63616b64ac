package dev.modscope.resolve;

import dev.modscope.module.Version;
import java.time.Instant;
import java.util.Optional;

/// One stop of a module's version axis: the version, when it was published where that is known, why it is retracted
/// where it is, and whether a main module excludes it.
public record VersionStop(Version version, Optional<Instant> time, Optional<String> retracted, boolean excluded) {}
