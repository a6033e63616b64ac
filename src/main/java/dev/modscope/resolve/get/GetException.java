package dev.modscope.resolve.get;

import dev.modscope.module.ModuleVersion;
import java.io.Serial;
import java.util.List;

/// `go get` refuses. The message is what it prints, line by line, each with its `go: `.
public final class GetException extends Exception {
    @Serial
    private static final long serialVersionUID = 1L;

    private final transient List<ModuleVersion> chain;

    public GetException(List<String> lines) {
        this(lines, List.of());
    }

    /// `chain` leads from a version that was asked for to the one that may not be.
    GetException(List<String> lines, List<ModuleVersion> chain) {
        super(String.join("\n", lines));
        this.chain = List.copyOf(chain);
    }

    /// The shortest chain of requirements that forbids it; empty where none does.
    public List<ModuleVersion> chain() {
        return chain;
    }

    public GetException(String line) {
        this(List.of(line));
    }

    @Override
    public String getMessage() {
        return String.valueOf(super.getMessage());
    }
}
