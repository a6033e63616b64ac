package dev.modscope.resolve;

/// What a resolver may ask.
public enum Access {
    /// The module cache and `file://` proxies only.
    OFFLINE,
    /// What GOPROXY and GOPRIVATE allow.
    NETWORK
}
