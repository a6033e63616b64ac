package dev.modscope.source.git.repo;

import java.time.Duration;

/// How much is taken from a repository, and how long is waited for it.
///
/// @param idle how long the server may stay silent
/// @param slow over how long the server has to reach a thousand bytes a second
/// @param refs how many bytes the list of refs may have
/// @param refCount how many refs there may be
/// @param pack how many bytes one answer with objects may have
public record RemoteLimits(Duration idle, Duration slow, long refs, int refCount, long pack) {
    /// What holds unless a test says otherwise.
    public static final RemoteLimits STANDARD =
            new RemoteLimits(Duration.ofSeconds(30), Duration.ofSeconds(60), 64L << 20, 200_000, 1L << 30);
}
