package dev.modscope.cli.list;

/// A piece of a template; `at` is where it begins.
record Token(Kind kind, String text, int at) {
    /// What a token is.
    enum Kind {
        /// What stands between actions.
        TEXT,
        /// `{{`
        OPEN,
        /// `}}`
        CLOSE,
        /// `.Name`
        FIELD,
        /// `.` by itself
        DOT,
        /// `$name`
        VARIABLE,
        /// A name, keyword or function.
        WORD,
        /// A text in quotes, unquoted.
        STRING,
        /// A number.
        NUMBER,
        /// `|`, `(`, `)`, `:=`, `=`, `,`
        MARK,
        /// White space within an action.
        SPACE,
        /// The end.
        END
    }

    boolean is(Kind wanted, String wantedText) {
        return kind == wanted && text.equals(wantedText);
    }
}
