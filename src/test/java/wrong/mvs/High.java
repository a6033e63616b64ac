package wrong.mvs;

import wrong.module.Low;

/// Closes a cycle with the room below.
public record High(Low low) {}
