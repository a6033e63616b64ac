package dev.modscope.cli.list;

import dev.modscope.cli.list.TemplateNode.Command;
import dev.modscope.cli.list.TemplateNode.Operand;
import dev.modscope.cli.list.TemplateNode.Pipeline;
import dev.modscope.cli.list.TemplateNode.Start;
import dev.modscope.cli.list.Token.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Reads the tokens of a template. Templates that define or call others are not supported.
final class TemplateParser {
    private static final Set<String> UNSUPPORTED = Set.of("define", "template", "block");
    private static final int DEEPEST = 100;

    private final String template;
    private final List<Token> tokens;
    private final List<String> variables = new ArrayList<>(List.of("$"));
    private int at;
    private int depth;

    private TemplateParser(String template, List<Token> tokens) {
        this.template = template;
        this.tokens = tokens;
    }

    static List<TemplateNode> parse(String template) throws TemplateException {
        TemplateParser parser = new TemplateParser(template, TemplateLexer.tokens(template));
        List<TemplateNode> nodes = parser.list();
        if (parser.peek().kind() != Kind.END) {
            throw parser.fault("unexpected {{" + parser.ending() + "}}");
        }
        return nodes;
    }

    private Token peek() {
        return tokens.get(at);
    }

    private Token next() {
        return tokens.get(at++);
    }

    private void skipSpace() {
        while (peek().kind() == Kind.SPACE) {
            at++;
        }
    }

    private TemplateException fault(String message) {
        int place = tokens.get(Math.min(at, tokens.size() - 1)).at();
        return new TemplateException("template: main:" + TemplateLexer.line(template, place) + ": " + message);
    }

    /// Nodes up to the end, or to an `else` or `end`, before which it stops.
    private List<TemplateNode> list() throws TemplateException {
        List<TemplateNode> nodes = new ArrayList<>();
        while (peek().kind() != Kind.END && ending().isEmpty()) {
            Token token = next();
            nodes.add(token.kind() == Kind.TEXT ? new TemplateNode.Literal(token.text()) : action());
        }
        return nodes;
    }

    /// `else` or `end`, where the next action is one.
    private String ending() {
        int place = at + 1;
        while (place < tokens.size() && tokens.get(place).kind() == Kind.SPACE) {
            place++;
        }
        boolean ends = peek().kind() == Kind.OPEN && place < tokens.size() && tokens.get(place).kind() == Kind.WORD
                && Set.of("else", "end").contains(tokens.get(place).text());
        return ends ? tokens.get(place).text() : "";
    }

    private TemplateNode action() throws TemplateException {
        skipSpace();
        Token first = peek();
        String word = first.kind() == Kind.WORD ? first.text() : "";
        if (UNSUPPORTED.contains(word)) {
            throw fault("{{" + word + "}} is not supported here");
        }
        return switch (word) {
            case "if", "with", "range" -> {
                at++;
                yield control(word);
            }
            case "break", "continue" -> {
                at++;
                close(word);
                yield new TemplateNode.Jump(word.equals("break"));
            }
            default -> {
                Pipeline pipeline = pipeline("command", true);
                close("command");
                yield new TemplateNode.Print(pipeline);
            }
        };
    }

    private void close(String where) throws TemplateException {
        skipSpace();
        if (peek().kind() != Kind.CLOSE) {
            throw fault("unexpected " + shown(peek()) + " in " + where);
        }
        at++;
    }

    private static String shown(Token token) {
        return token.kind() == Kind.END ? "EOF" : "<" + token.text() + ">";
    }

    private TemplateNode control(String word) throws TemplateException {
        if (++depth > DEEPEST) {
            throw fault("nested deeper than " + DEEPEST);
        }
        int scope = variables.size();
        Pipeline pipeline = pipeline(word, true);
        close(word);
        List<TemplateNode> then = list();
        List<TemplateNode> otherwise = List.of();
        if (ending().equals("else")) {
            at++;
            skipSpace();
            at++;
            skipSpace();
            boolean chained = peek().is(Kind.WORD, word) && !word.equals("range");
            if (chained) {
                at++;
                otherwise = List.of(control(word));
            } else {
                close("else");
                otherwise = list();
                end();
            }
        } else {
            end();
        }
        variables.subList(scope, variables.size()).clear();
        depth--;
        return word.equals("range")
                ? new TemplateNode.Loop(pipeline, then, otherwise)
                : new TemplateNode.Choice(word.equals("with"), pipeline, then, otherwise);
    }

    private void end() throws TemplateException {
        if (!ending().equals("end")) {
            throw fault(peek().kind() == Kind.END ? "unexpected EOF" : "expected end; found {{" + ending() + "}}");
        }
        at++;
        skipSpace();
        at++;
        close("end");
    }

    /// Commands between bars. `declares` where variables may be set.
    private Pipeline pipeline(String where, boolean declares) throws TemplateException {
        skipSpace();
        List<String> targets = declares ? targets() : List.of();
        boolean declared = !targets.isEmpty() && tokens.get(at - 1).is(Kind.MARK, ":=");
        List<Command> commands = new ArrayList<>();
        do {
            commands.add(command(where));
            skipSpace();
        } while (bar());
        if (declared) {
            variables.addAll(targets);
        }
        return new Pipeline(targets, declared, commands);
    }

    private boolean bar() {
        boolean bar = peek().is(Kind.MARK, "|");
        at += bar ? 1 : 0;
        return bar;
    }

    /// `$x :=`, `$x =`, `$i, $x :=`; nothing is taken where it is something else.
    private List<String> targets() throws TemplateException {
        int start = at;
        List<String> names = new ArrayList<>();
        while (peek().kind() == Kind.VARIABLE) {
            names.add(next().text());
            skipSpace();
            if (!peek().is(Kind.MARK, ",")) {
                break;
            }
            at++;
            skipSpace();
        }
        boolean sets = !names.isEmpty() && (peek().is(Kind.MARK, ":=") || peek().is(Kind.MARK, "="));
        if (!sets) {
            at = start;
            return List.of();
        }
        if (peek().is(Kind.MARK, "=")) {
            for (String name : names) {
                known(name);
            }
        }
        at++;
        return names;
    }

    private void known(String name) throws TemplateException {
        if (!variables.contains(name)) {
            throw fault("undefined variable \"" + name + "\"");
        }
    }

    private Command command(String where) throws TemplateException {
        List<Operand> operands = new ArrayList<>();
        skipSpace();
        while (isOperand(peek())) {
            operands.add(operand());
            skipSpace();
        }
        if (operands.isEmpty()) {
            boolean ends = peek().kind() == Kind.CLOSE || peek().is(Kind.MARK, ")") || peek().is(Kind.MARK, "|");
            throw fault(ends ? "missing value for " + where : "unexpected " + shown(peek()) + " in " + where);
        }
        return new Command(operands);
    }

    private static boolean isOperand(Token token) {
        return switch (token.kind()) {
            case FIELD, DOT, VARIABLE, WORD, STRING, NUMBER -> true;
            case MARK -> token.text().equals("(");
            case TEXT, OPEN, CLOSE, SPACE, END -> false;
        };
    }

    private Operand operand() throws TemplateException {
        Token token = next();
        return switch (token.kind()) {
            case STRING -> new Operand.Constant(Optional.of(token.text()), token.text());
            case NUMBER -> new Operand.Constant(Optional.of(number(token.text())), token.text());
            case WORD -> word(token);
            case VARIABLE -> {
                known(token.text());
                yield chain(new Start.Variable(token.text()), token, new ArrayList<>());
            }
            case FIELD -> chain(new Start.Dot(), token, new ArrayList<>(List.of(token.text().substring(1))));
            case DOT -> chain(new Start.Dot(), token, new ArrayList<>());
            default -> {
                Pipeline inner = pipeline("parenthesized pipeline", false);
                skipSpace();
                if (!peek().is(Kind.MARK, ")")) {
                    throw fault("unclosed left paren");
                }
                at++;
                yield chain(new Start.Group(inner), token, new ArrayList<>());
            }
        };
    }

    private Operand chain(Start start, Token first, List<String> fields) {
        int place = first.at();
        boolean more = false;
        while (peek().kind() == Kind.FIELD) {
            place = more ? place : peek().at();
            more = true;
            fields.add(next().text().substring(1));
        }
        Token last = tokens.get(at - 1);
        return new Operand.Chain(start, fields, place,
                template.substring(first.at(), last.at() + last.text().length()));
    }

    private Operand word(Token token) throws TemplateException {
        return switch (token.text()) {
            case "true", "false" -> new Operand.Constant(Optional.of(token.text().equals("true")), token.text());
            case "nil" -> new Operand.Constant(Optional.empty(), "nil");
            default -> {
                if (!TemplateFunctions.NAMES.contains(token.text())) {
                    throw fault(TemplateFunctions.UNSUPPORTED.contains(token.text())
                            ? "the function " + token.text() + " is not supported here"
                            : "function \"" + token.text() + "\" not defined");
                }
                yield new Operand.Function(token.text(), token.at());
            }
        };
    }

    private Object number(String text) throws TemplateException {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException _) {
            throw fault("the number " + text + " is not supported here");
        }
    }
}
