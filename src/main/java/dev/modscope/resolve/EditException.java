package dev.modscope.resolve;

import dev.modscope.module.ModuleVersion;
import java.io.Serial;
import java.util.List;

/// A question that has no answer; the message is the one the `go` command prints, or ours where `go` has none.
public final class EditException extends Exception {
    @Serial
    private static final long serialVersionUID = 1L;

    private final boolean security;
    private final boolean refuted;
    private final transient List<ModuleVersion> chain;

    public EditException(String message) {
        this(message, List.of(), List.of());
    }

    EditException(String message, List<String> mismatches, List<ModuleVersion> chain) {
        super(message);
        this.security = !mismatches.isEmpty();
        this.refuted = mismatches.stream().anyMatch(message::contains);
        this.chain = List.copyOf(chain);
    }

    /// The shortest chain of requirements that forbids what was asked for; empty where none does.
    public List<ModuleVersion> chain() {
        return chain;
    }

    /// Whether something is not what a checksum says it is.
    public boolean isSecurity() {
        return security;
    }

    /// Whether that is what stands in the way here.
    public boolean isRefuted() {
        return refuted;
    }
}
