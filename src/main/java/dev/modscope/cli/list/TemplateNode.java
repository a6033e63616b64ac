package dev.modscope.cli.list;

import java.util.List;
import java.util.Optional;

/// A part of a template that was understood.
sealed interface TemplateNode {
    /// Text that is written as it is.
    record Literal(String text) implements TemplateNode {}

    /// A pipeline whose value is written, unless it only sets a variable.
    record Print(Pipeline pipeline) implements TemplateNode {}

    /// `if` and `with`: the latter moves the dot.
    record Choice(boolean movesDot, Pipeline pipeline, List<TemplateNode> then, List<TemplateNode> otherwise)
            implements TemplateNode {}

    /// `range`.
    record Loop(Pipeline pipeline, List<TemplateNode> body, List<TemplateNode> otherwise) implements TemplateNode {}

    /// `break` or `continue`.
    record Jump(boolean leaves) implements TemplateNode {}

    /// Commands, each of which gets the value of the one before as its last argument; the value may go to variables.
    record Pipeline(List<String> variables, boolean declares, List<Command> commands) {}

    /// An operand by itself, or a function or method with arguments.
    record Command(List<Operand> operands) {}

    /// A value.
    sealed interface Operand {
        /// A text, number or truth value, or nothing at all.
        record Constant(Optional<Object> value, String source) implements Operand {}

        /// A function, by its name.
        record Function(String name, int at) implements Operand {}

        /// Fields of the dot, of a variable, or of a pipeline in parentheses; no fields: that itself.
        record Chain(Start start, List<String> fields, int at, String source) implements Operand {}
    }

    /// What a chain of fields begins with.
    sealed interface Start {
        /// The dot.
        record Dot() implements Start {}

        /// A variable, with its dollar sign.
        record Variable(String name) implements Start {}

        /// A pipeline in parentheses.
        record Group(Pipeline pipeline) implements Start {}
    }
}
