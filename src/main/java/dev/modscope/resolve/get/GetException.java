package dev.modscope.resolve.get;

import java.io.Serial;
import java.util.List;

/// `go get` refuses. The message is what it prints, line by line, each with its `go: `.
public final class GetException extends Exception {
    @Serial
    private static final long serialVersionUID = 1L;

    public GetException(List<String> lines) {
        super(String.join("\n", lines));
    }

    public GetException(String line) {
        this(List.of(line));
    }

    @Override
    public String getMessage() {
        return String.valueOf(super.getMessage());
    }
}
