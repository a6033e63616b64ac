package dev.modscope.cli.list;

import dev.modscope.cli.list.Token.Kind;
import java.util.ArrayList;
import java.util.List;

/// Cuts a template into tokens: text, and within `{{` and `}}` the words of an action. `{{- ` and ` -}}` take the white
/// space of the text beside them away, comments are left out.
final class TemplateLexer {
    private static final String SPACES = " \t\r\n";

    private final String template;
    private final List<Token> tokens = new ArrayList<>();
    private int at;
    private boolean trimNext;

    private TemplateLexer(String template) {
        this.template = template;
    }

    static List<Token> tokens(String template) throws TemplateException {
        TemplateLexer lexer = new TemplateLexer(template);
        lexer.run();
        return lexer.tokens;
    }

    private void run() throws TemplateException {
        while (true) {
            int open = template.indexOf("{{", at);
            boolean trims = open >= 0 && isTrim(open + 2);
            text(open < 0 ? template.length() : open, trims);
            if (open < 0) {
                tokens.add(new Token(Kind.END, "", template.length()));
                return;
            }
            at = open + 2 + (trims ? 1 : 0);
            if (template.startsWith("/*", trims ? skipSpace(at) : at)) {
                comment(trims ? skipSpace(at) : at);
            } else {
                tokens.add(new Token(Kind.OPEN, "{{", open));
                action();
            }
        }
    }

    private boolean isTrim(int place) {
        return template.startsWith("-", place) && place + 1 < template.length()
                && SPACES.indexOf(template.charAt(place + 1)) >= 0;
    }

    private int skipSpace(int place) {
        int end = place;
        while (end < template.length() && SPACES.indexOf(template.charAt(end)) >= 0) {
            end++;
        }
        return end;
    }

    private void text(int end, boolean trimEnd) {
        int from = trimNext ? Math.min(skipSpace(at), end) : at;
        int to = end;
        while (trimEnd && to > from && SPACES.indexOf(template.charAt(to - 1)) >= 0) {
            to--;
        }
        trimNext = false;
        if (to > from) {
            tokens.add(new Token(Kind.TEXT, template.substring(from, to), from));
        }
    }

    private void comment(int start) throws TemplateException {
        int end = template.indexOf("*/", start);
        if (end < 0) {
            throw fault("unclosed comment", start);
        }
        at = end + 2;
        if (!closes()) {
            throw fault("comment ends before closing delimiter", at);
        }
    }

    /// Takes the end of an action, if it is here.
    private boolean closes() {
        int place = skipSpace(at);
        boolean trims = place > at && template.startsWith("-}}", place);
        if (!trims && !template.startsWith("}}", at)) {
            return false;
        }
        trimNext = trims;
        at = trims ? place + 3 : at + 2;
        return true;
    }

    private void action() throws TemplateException {
        while (true) {
            int start = at;
            if (closes()) {
                tokens.add(new Token(Kind.CLOSE, "}}", start));
                return;
            }
            if (at >= template.length()) {
                throw fault("unclosed action", start);
            }
            token(template.charAt(at));
        }
    }

    private void token(char character) throws TemplateException {
        int start = at;
        if (SPACES.indexOf(character) >= 0) {
            at = skipSpace(at);
            tokens.add(new Token(Kind.SPACE, " ", start));
        } else if (character == '"' || character == '`') {
            string(character);
        } else if (character == '.' && !isDigit(at + 1)) {
            at = wordEnd(at + 1);
            add(at > start + 1 ? Kind.FIELD : Kind.DOT, start);
        } else if (character == '$') {
            at = wordEnd(at + 1);
            add(Kind.VARIABLE, start);
        } else if (isDigit(at) || ((character == '-' || character == '+' || character == '.') && isDigit(at + 1))) {
            at = wordEnd(at + 1);
            add(Kind.NUMBER, start);
        } else if (Character.isLetter(character) || character == '_') {
            at = wordEnd(at);
            add(Kind.WORD, start);
        } else if (template.startsWith(":=", at)) {
            at += 2;
            add(Kind.MARK, start);
        } else if ("|()=,".indexOf(character) >= 0) {
            at++;
            add(Kind.MARK, start);
        } else {
            throw fault("unrecognized character in action: U+%04X '%c'".formatted((int) character, character), start);
        }
    }

    private void add(Kind kind, int start) {
        tokens.add(new Token(kind, template.substring(start, at), start));
    }

    private boolean isDigit(int place) {
        return place < template.length() && template.charAt(place) >= '0' && template.charAt(place) <= '9';
    }

    private int wordEnd(int place) {
        int end = place;
        while (end < template.length()
                && (Character.isLetterOrDigit(template.charAt(end)) || template.charAt(end) == '_')) {
            end++;
        }
        return end;
    }

    private void string(char quote) throws TemplateException {
        int start = at++;
        StringBuilder value = new StringBuilder();
        while (at < template.length() && template.charAt(at) != quote) {
            char character = template.charAt(at++);
            if (quote == '"' && character == '\n') {
                throw fault("unterminated quoted string", start);
            }
            value.append(quote == '"' && character == '\\' ? escaped(start) : character);
        }
        if (at >= template.length()) {
            throw fault(quote == '"' ? "unterminated quoted string" : "unterminated raw quoted string", start);
        }
        at++;
        tokens.add(new Token(Kind.STRING, value.toString(), start));
    }

    private char escaped(int start) throws TemplateException {
        char character = at < template.length() ? template.charAt(at++) : '"';
        return switch (character) {
            case 'n' -> '\n';
            case 't' -> '\t';
            case 'r' -> '\r';
            case '\\', '"' -> character;
            default -> throw fault("the escape \\" + character + " is not supported here", start);
        };
    }

    private TemplateException fault(String message, int place) {
        return new TemplateException("template: main:" + line(template, place) + ": " + message);
    }

    /// The line of a place, from 1.
    static int line(String template, int place) {
        return 1 + (int) template.substring(0, Math.min(place, template.length())).chars().filter(c -> c == '\n').count();
    }
}
