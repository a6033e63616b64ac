package dev.modscope.cli.list;

import dev.modscope.cli.list.TemplateFunctions.Misfit;
import dev.modscope.cli.list.TemplateNode.Command;
import dev.modscope.cli.list.TemplateNode.Operand;
import dev.modscope.cli.list.TemplateNode.Pipeline;
import dev.modscope.cli.list.TemplateNode.Start;
import dev.modscope.resolve.info.InfoField;
import dev.modscope.resolve.info.InfoValue;
import dev.modscope.resolve.info.ModuleInfo;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/// Writes a template for one module.
final class TemplateWriter {
    private static final Set<String> ORIGIN =
            Set.of("VCS", "URL", "Subdir", "Hash", "TagPrefix", "TagSum", "Ref", "RepoSum");

    private final String template;
    private final StringBuilder out = new StringBuilder();
    private Map<String, Object> variables = new HashMap<>();
    private Object dot;

    /// How a list of nodes was left.
    private enum Left {
        AT_ITS_END,
        BY_BREAK,
        BY_CONTINUE
    }

    TemplateWriter(String template, ModuleInfo module) {
        this.template = template;
        this.dot = module;
        variables.put("$", module);
    }

    String write(List<TemplateNode> nodes) throws TemplateException {
        all(nodes);
        return out.toString();
    }

    private Left all(List<TemplateNode> nodes) throws TemplateException {
        for (TemplateNode node : nodes) {
            Left left = one(node);
            if (left != Left.AT_ITS_END) {
                return left;
            }
        }
        return Left.AT_ITS_END;
    }

    private Left one(TemplateNode node) throws TemplateException {
        switch (node) {
            case TemplateNode.Literal(String text) -> out.append(text);
            case TemplateNode.Print(Pipeline pipeline) -> {
                Object value = value(pipeline);
                out.append(pipeline.variables().isEmpty() ? TemplateFunctions.text(value) : "");
            }
            case TemplateNode.Choice choice -> {
                return choose(choice);
            }
            case TemplateNode.Loop loop -> loop(loop);
            case TemplateNode.Jump(boolean leaves) -> {
                return leaves ? Left.BY_BREAK : Left.BY_CONTINUE;
            }
        }
        return Left.AT_ITS_END;
    }

    private Left choose(TemplateNode.Choice choice) throws TemplateException {
        Map<String, Object> outer = variables;
        Object outerDot = dot;
        variables = new HashMap<>(outer);
        Object value = value(choice.pipeline());
        boolean holds = TemplateFunctions.isTrue(value);
        dot = holds && choice.movesDot() ? value : dot;
        Left left = all(holds ? choice.then() : choice.otherwise());
        leave(outer);
        dot = outerDot;
        return left;
    }

    /// What was set in an inner scope stays set, what was declared there is forgotten.
    private void leave(Map<String, Object> outer) {
        Map<String, Object> inner = variables;
        outer.replaceAll((name, value) -> inner.getOrDefault(name, value));
        variables = outer;
    }

    private void loop(TemplateNode.Loop loop) throws TemplateException {
        Map<String, Object> outer = variables;
        Object outerDot = dot;
        variables = new HashMap<>(outer);
        Object value = value(new Pipeline(List.of(), false, loop.pipeline().commands()));
        if (!(value instanceof List<?> list)) {
            throw fault("range can't iterate over " + TemplateFunctions.text(value), source(loop.pipeline()));
        }
        List<String> names = loop.pipeline().variables();
        if (list.isEmpty()) {
            all(loop.otherwise());
        }
        for (int i = 0; i < list.size(); i++) {
            dot = Objects.requireNonNull(list.get(i));
            if (!names.isEmpty()) {
                variables.put(names.getLast(), dot);
            }
            if (names.size() > 1) {
                variables.put(names.getFirst(), (long) i);
            }
            if (all(loop.body()) == Left.BY_BREAK) {
                break;
            }
        }
        leave(outer);
        dot = outerDot;
    }

    private static Operand source(Pipeline pipeline) {
        return pipeline.commands().getFirst().operands().getFirst();
    }

    private Object value(Pipeline pipeline) throws TemplateException {
        Optional<Object> value = Optional.empty();
        for (Command command : pipeline.commands()) {
            value = Optional.of(value(command, value));
        }
        Object result = value.orElse("");
        for (String name : pipeline.variables()) {
            variables.put(name, result);
        }
        return result;
    }

    private Object value(Command command, Optional<Object> piped) throws TemplateException {
        Operand first = command.operands().getFirst();
        List<Operand> rest = command.operands().subList(1, command.operands().size());
        if (first instanceof Operand.Function(String name, _) && (name.equals("and") || name.equals("or"))) {
            return shortcut(name.equals("or"), rest, piped);
        }
        List<Object> arguments = new ArrayList<>();
        for (Operand operand : rest) {
            arguments.add(value(operand, List.of()));
        }
        piped.ifPresent(arguments::add);
        return value(first, arguments);
    }

    private Object shortcut(boolean until, List<Operand> operands, Optional<Object> piped) throws TemplateException {
        Object value = piped.orElse("");
        for (Operand operand : operands) {
            value = value(operand, List.of());
            if (TemplateFunctions.isTrue(value) == until) {
                return value;
            }
        }
        return piped.orElse(value);
    }

    private Object value(Operand operand, List<Object> arguments) throws TemplateException {
        return switch (operand) {
            case Operand.Constant(Optional<Object> constant, String source) -> {
                if (!arguments.isEmpty()) {
                    throw fault("can't give argument to non-function " + source, operand);
                }
                yield constant.orElse(InfoValue.Absent.MODULE);
            }
            case Operand.Function(String name, _) -> {
                try {
                    yield name.equals("and") || name.equals("or")
                            ? shortcut(name.equals("or"), List.of(), Optional.of(arguments.getLast()))
                            : TemplateFunctions.call(name, arguments);
                } catch (Misfit e) {
                    throw fault(e.getMessage(), operand);
                }
            }
            case Operand.Chain chain -> chain(chain, arguments);
        };
    }

    private Object chain(Operand.Chain chain, List<Object> arguments) throws TemplateException {
        Object value = switch (chain.start()) {
            case Start.Dot() -> dot;
            case Start.Variable(String name) -> variables.getOrDefault(name, "");
            case Start.Group(Pipeline pipeline) -> value(pipeline);
        };
        for (int i = 0; i < chain.fields().size(); i++) {
            boolean last = i == chain.fields().size() - 1;
            value = field(value, chain.fields().get(i), last ? arguments : List.of(), chain);
        }
        if (chain.fields().isEmpty() && !arguments.isEmpty()) {
            throw fault("can't give argument to non-function " + chain.source(), chain);
        }
        return value;
    }

    private Object field(Object value, String name, List<Object> arguments, Operand at) throws TemplateException {
        if (value instanceof InfoValue.Time(var time) && name.equals("Format") && arguments.size() == 1
                && arguments.getFirst() instanceof String layout) {
            return TemplateFunctions.format(time, layout);
        }
        if (!arguments.isEmpty()) {
            throw fault(name + " has arguments but cannot be invoked as function", at);
        }
        return switch (value) {
            case ModuleInfo module when name.equals("String") -> module.toString();
            case ModuleInfo module -> TemplateFunctions.plain(module.get(known(name, at)));
            case InfoValue.Strings(Map<String, String> strings) when strings.containsKey(name) || isOriginField(value, name) ->
                strings.getOrDefault(name, "");
            case InfoValue.Absent absent -> throw fault(
                    "nil pointer evaluating " + TemplateFunctions.type(absent) + "." + name, at);
            case InfoValue.Time time when name.equals("String") -> TemplateFunctions.text(time);
            default -> throw fault("can't evaluate field " + name + " in type " + TemplateFunctions.type(value), at);
        };
    }

    private static boolean isOriginField(Object value, String name) {
        return TemplateFunctions.type(value).endsWith("Origin") && ORIGIN.contains(name);
    }

    private InfoField known(String name, Operand at) throws TemplateException {
        for (InfoField field : InfoField.values()) {
            if (field.label().equals(name)) {
                return field;
            }
        }
        throw fault("can't evaluate field " + name + " in type *modinfo.ModulePublic", at);
    }

    private TemplateException fault(String message, Operand operand) {
        int place = switch (operand) {
            case Operand.Constant _ -> 0;
            case Operand.Function(_, int at) -> at;
            case Operand.Chain chain -> chain.at();
        };
        String source = switch (operand) {
            case Operand.Constant(_, String text) -> text;
            case Operand.Function(String name, _) -> name;
            case Operand.Chain chain -> chain.source();
        };
        int column = place - (template.lastIndexOf('\n', Math.max(0, place - 1)) + 1);
        String shown = source.length() > 20 ? source.substring(0, 20) + "..." : source;
        return new TemplateException("template: main:" + TemplateLexer.line(template, place) + ":" + column
                + ": executing \"main\" at <" + shown + ">: " + message, out.toString());
    }
}
