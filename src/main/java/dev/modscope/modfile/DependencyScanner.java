package dev.modscope.modfile;

import dev.modscope.module.GoVersion;
import dev.modscope.module.ModulePath;
import dev.modscope.module.ModuleVersion;
import dev.modscope.module.SemVer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Reads the go.mod file of a dependency in one pass over its bytes, for the usual file: plain ASCII, no escapes, no
/// mistakes. For any other it gives up, and the file is read through its syntax tree. Retractions and a deprecation are
/// only noticed, and read when somebody asks. A large workspace reads thousands of these files while the program is still
/// cold: hence bytes and no intermediate lists.
final class DependencyScanner {
    private static final int TOKENS = 4;

    private enum Verb { MODULE, GO, REQUIRE, IGNORE, RETRACT, OTHER, UNUSUAL }

    /// What was found, and whether something is left to read through the syntax tree.
    record Scanned(GoMod.Directives directives, boolean more) {}

    private final byte[] text;
    private final int[] starts = new int[TOKENS];
    private final int[] ends = new int[TOKENS];
    private final List<Directive.Require> requires = new ArrayList<>();
    private final List<Directive> others = new ArrayList<>();
    private int at;
    private int line;
    private int count;
    private boolean opens;
    private boolean indirect;
    private boolean quoted;
    private boolean more;
    private Directive.@Nullable Module module;
    private Directive.@Nullable Go go;

    private DependencyScanner(byte[] text) {
        this.text = text;
    }

    /// The directives, or nothing where the file is not a usual one.
    static Optional<Scanned> scan(byte[] text) {
        DependencyScanner scanner = new DependencyScanner(text);
        return scanner.readAll() ? Optional.of(new Scanned(scanner.directives(), scanner.more)) : Optional.empty();
    }

    private GoMod.Directives directives() {
        if (module != null) {
            others.add(module);
        }
        if (go != null) {
            others.add(go);
        }
        return GoMod.Directives.ofDependency(others, requires);
    }

    private boolean readAll() {
        Verb block = Verb.UNUSUAL;
        boolean inBlock = false;
        while (at < text.length) {
            line++;
            if (!readLine()) {
                return false;
            }
            if (count == 0) {
                continue;
            }
            if (inBlock && text[starts[0]] == ')') {
                inBlock = false;
                continue;
            }
            Verb verb = inBlock ? block : verb();
            if (opens) {
                if (inBlock || count > 1 || verb == Verb.GO) {
                    return false;
                }
                block = verb;
                inBlock = true;
                continue;
            }
            if (!directive(verb, inBlock ? 0 : 1)) {
                return false;
            }
        }
        return !inBlock;
    }

    /// Reads one line into tokens and passes its end. False where the line is not a usual one.
    private boolean readLine() {
        count = 0;
        opens = false;
        indirect = false;
        quoted = false;
        while (at < text.length) {
            byte c = text[at];
            if (c == '\n') {
                at++;
                return true;
            }
            if (c == ' ' || c == '\t' || c == '\r') {
                at++;
            } else if (opens && !startsComment()) {
                return false;
            } else if (startsComment()) {
                return readComment();
            } else if (c == '(') {
                opens = count > 0;
                at++;
                if (!opens) {
                    return false;
                }
            } else if (c == ')') {
                if (!readClosing()) {
                    return false;
                }
            } else if (!readToken()) {
                return false;
            }
        }
        return true;
    }

    private boolean startsComment() {
        return text[at] == '/' && at + 1 < text.length && text[at + 1] == '/';
    }

    private boolean readClosing() {
        if (count > 0) {
            return false;
        }
        starts[0] = at++;
        ends[0] = at;
        count = 1;
        while (at < text.length && (text[at] == ' ' || text[at] == '\t' || text[at] == '\r')) {
            at++;
        }
        return at == text.length || text[at] == '\n' || startsComment();
    }

    private boolean readToken() {
        byte[] bytes = text;
        int start = at;
        if (bytes[start] == '"') {
            return readQuoted(start + 1);
        }
        int end = start;
        while (end < bytes.length && isPlain(bytes[end])) {
            if (bytes[end] == '/' && end + 1 < bytes.length && (bytes[end + 1] == '/' || bytes[end + 1] == '*')) {
                break;
            }
            end++;
        }
        at = end;
        boolean comment = end + 1 < bytes.length && bytes[end] == '/' && bytes[end + 1] == '*';
        return end > start && !comment && addToken(start, end);
    }

    /// A token in quotes that it does not need, or needs for its slashes only.
    private boolean readQuoted(int start) {
        int end = start;
        while (end < text.length && isPlain(text[end]) && text[end] != '\\') {
            end++;
        }
        quoted = true;
        at = end + 1;
        return end > start && end < text.length && text[end] == '"' && addToken(start, end);
    }

    private boolean addToken(int start, int end) {
        if (count < TOKENS) {
            starts[count] = start;
            ends[count] = end;
        }
        count++;
        return true;
    }

    /// Whether the character stands in a token without a meaning of its own.
    private static boolean isPlain(byte c) {
        if (c >= '-') {
            return c < '[' || (c > ']' && c < '`') || (c > '`' && c < '{') || c == '|' || c == '~' || c == '\\';
        }
        return c > ' ' && c != '"' && c != '\'' && c != '(' && c != ')' && c != ',';
    }

    private boolean readComment() {
        int start = at + 2;
        int end = start;
        while (end < text.length && text[end] != '\n') {
            if (text[end] < 0) {
                return false;
            }
            end++;
        }
        at = Math.min(end + 1, text.length);
        while (start < end && isSpace(text[start])) {
            start++;
        }
        indirect = startsWith("indirect", start, end) && isIndirect(start + 8, end);
        more |= startsWith("Deprecated:", start, end);
        return true;
    }

    /// `indirect` alone, or `indirect;` and more.
    private boolean isIndirect(int from, int end) {
        int start = from;
        boolean more = start < end && text[start] == ';';
        if (more) {
            start++;
            if (start < end && !isSpace(text[start])) {
                return false;
            }
        }
        while (start < end && isSpace(text[start])) {
            start++;
        }
        return more ? start < end : start == end;
    }

    private static boolean isSpace(byte c) {
        return c == ' ' || ('\t' <= c && c <= '\r');
    }

    private Verb verb() {
        if (quoted) {
            return quotedVerb();
        }
        return plainVerb();
    }

    /// A verb in quotes is none that is known here; only its arguments may have quotes.
    private Verb quotedVerb() {
        return starts[0] > 0 && text[starts[0] - 1] == '"' ? Verb.UNUSUAL : plainVerb();
    }

    private Verb plainVerb() {
        int start = starts[0];
        int end = ends[0];
        return switch (text[start]) {
            case 'm' -> is("module", start, end) ? Verb.MODULE : Verb.OTHER;
            case 'g' -> is("go", start, end) ? Verb.GO : Verb.OTHER;
            case 'r' -> is("require", start, end) ? Verb.REQUIRE
                    : is("retract", start, end) ? Verb.RETRACT : Verb.OTHER;
            case 'i' -> is("ignore", start, end) ? Verb.IGNORE : Verb.OTHER;
            case ')' -> Verb.UNUSUAL;
            default -> Verb.OTHER;
        };
    }

    private boolean directive(Verb verb, int first) {
        int arguments = count - first;
        return switch (verb) {
            case OTHER -> true;
            case RETRACT -> {
                more = true;
                yield true;
            }
            case UNUSUAL -> false;
            case REQUIRE -> arguments == 2 && require(first);
            case MODULE -> arguments == 1 && module(first);
            case GO -> arguments == 1 && !quoted && go(first);
            case IGNORE -> {
                others.add(new Directive.Ignore(token(first), line));
                yield arguments == 1;
            }
        };
    }

    private boolean module(int first) {
        boolean repeated = module != null;
        module = new Directive.Module(new ModulePath(token(first)), Optional.empty(), line);
        return !repeated;
    }

    private boolean go(int first) {
        boolean repeated = go != null;
        String version = token(first);
        go = new Directive.Go(new GoVersion(version), line);
        return !repeated && Tokens.isGoLine(version);
    }

    private boolean require(int first) {
        String path = token(first);
        SemVer version = SemVer.of(token(first + 1));
        if (!Tokens.fits(path, version)) {
            return false;
        }
        ModuleVersion required = new ModuleVersion(new ModulePath(path), version);
        requires.add(new Directive.Require(required, indirect, line));
        return true;
    }

    private String token(int index) {
        return new String(text, starts[index], ends[index] - starts[index], StandardCharsets.ISO_8859_1);
    }

    private boolean is(String word, int start, int end) {
        return end - start == word.length() && startsWith(word, start, end);
    }

    private boolean startsWith(String word, int start, int end) {
        if (end - start < word.length()) {
            return false;
        }
        for (int i = 0; i < word.length(); i++) {
            if (text[start + i] != word.charAt(i)) {
                return false;
            }
        }
        return true;
    }
}
