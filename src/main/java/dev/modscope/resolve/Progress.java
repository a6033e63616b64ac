package dev.modscope.resolve;

/// How far a piece of work is: what it does, how many parts are done, how many are known of (0: not known yet).
public record Progress(String what, int done, int total) {}
