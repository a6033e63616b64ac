package dev.modscope.modfile;

import dev.modscope.module.GoVersion;
import dev.modscope.module.ModulePath;
import dev.modscope.module.ModuleVersion;
import dev.modscope.module.PathCheck;
import dev.modscope.module.SemVer;
import dev.modscope.module.Tokens;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Reads a go.mod file in one pass over its bytes, for the usual file: plain ASCII, no escapes, no mistakes. For any
/// other it gives up, and the file is read through its syntax tree. Retractions and a deprecation of a dependency are
/// only noticed, and read when somebody asks. A large workspace reads thousands of these files while the program is still
/// cold: hence bytes and no intermediate lists.
final class FastScanner {
    private static final int TOKENS = 6;
    private static final byte UNUSUAL = 0;
    private static final byte PLAIN = 1;
    private static final byte SLASH = 2;
    /// What each byte is inside a token. A table, because a method with the cases in it is not inlined in a cold program.
    private static final byte[] KINDS = kinds();

    private enum Verb { MODULE, GO, TOOLCHAIN, GODEBUG, REQUIRE, EXCLUDE, REPLACE, TOOL, IGNORE, RETRACT, OTHER, UNUSUAL }

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
    private boolean toolchain;
    private Directive.@Nullable Module module;
    private Directive.@Nullable Go go;
    private final GoMod.Shared shared;
    private final boolean main;

    private FastScanner(byte[] text, GoMod.Shared shared, boolean main) {
        this.text = text;
        this.shared = shared;
        this.main = main;
    }

    /// The directives of a dependency, or nothing where the file is not a usual one.
    static Optional<Scanned> scan(byte[] text, GoMod.Shared shared) {
        FastScanner scanner = new FastScanner(text, shared, false);
        return scanner.readAll() ? Optional.of(new Scanned(scanner.directives(), scanner.more)) : Optional.empty();
    }

    /// The directives of a main module, all of which count; nothing where the file is not a usual one.
    static Optional<GoMod.Directives> scanMain(byte[] text, GoMod.Shared shared) {
        FastScanner scanner = new FastScanner(text, shared, true);
        return scanner.readAll() && !scanner.more ? Optional.of(scanner.directives()) : Optional.empty();
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
                if (inBlock || count > 1 || verb == Verb.GO || verb == Verb.TOOLCHAIN || (main && verb == Verb.UNUSUAL)) {
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
            if (c == ' ' || c == '\t' || (c == '\r' && !main)) {
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
            return !main && readQuoted(start + 1);
        }
        int end = start;
        while (end < bytes.length && (KINDS[bytes[end] & 0xff] == PLAIN || isPlainSlash(bytes, end))) {
            end++;
        }
        at = end;
        boolean comment = end + 1 < bytes.length && bytes[end] == '/' && bytes[end + 1] == '*';
        return end > start && !comment && addToken(start, end);
    }

    /// A token in quotes that it does not need, or needs for its slashes only.
    private boolean readQuoted(int start) {
        int end = start;
        while (end < text.length && KINDS[text[end] & 0xff] != UNUSUAL && text[end] != '\\') {
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

    private static boolean isPlainSlash(byte[] bytes, int at) {
        return bytes[at] == '/' && (at + 1 == bytes.length || (bytes[at + 1] != '/' && bytes[at + 1] != '*'));
    }

    private static byte[] kinds() {
        byte[] kinds = new byte[256];
        Arrays.fill(kinds, '!', 0x7f, PLAIN);
        for (char c : "()[]{},\"'`".toCharArray()) {
            kinds[c] = UNUSUAL;
        }
        kinds['/'] = SLASH;
        return kinds;
    }

    private boolean readComment() {
        byte[] bytes = text;
        int start = at + 2;
        int end = start;
        int all = 0;
        while (end < bytes.length && bytes[end] != '\n') {
            all |= bytes[end++];
        }
        if (all < 0) {
            return false;
        }
        at = Math.min(end + 1, bytes.length);
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

    /// A verb in quotes is none that is known here; only its arguments may have quotes.
    private Verb verb() {
        return quoted && starts[0] > 0 && text[starts[0] - 1] == '"' ? Verb.UNUSUAL : plainVerb();
    }

    private Verb plainVerb() {
        int start = starts[0];
        int end = ends[0];
        Verb verb = switch (text[start]) {
            case 'm' -> is("module", start, end) ? Verb.MODULE : Verb.OTHER;
            case 'g' -> is("go", start, end) ? Verb.GO : Verb.OTHER;
            case 'r' -> is("require", start, end) ? Verb.REQUIRE
                    : is("retract", start, end) ? Verb.RETRACT : Verb.OTHER;
            case 'i' -> is("ignore", start, end) ? Verb.IGNORE : Verb.OTHER;
            case ')' -> Verb.UNUSUAL;
            default -> Verb.OTHER;
        };
        return main && verb == Verb.OTHER ? verbOfMain(start, end) : verb;
    }

    /// What only matters in a main module; nothing else is known there.
    private Verb verbOfMain(int start, int end) {
        return switch (text[start]) {
            case 'e' -> is("exclude", start, end) ? Verb.EXCLUDE : Verb.UNUSUAL;
            case 'g' -> is("godebug", start, end) ? Verb.GODEBUG : Verb.UNUSUAL;
            case 'r' -> is("replace", start, end) ? Verb.REPLACE : Verb.UNUSUAL;
            case 't' -> is("tool", start, end) ? Verb.TOOL
                    : is("toolchain", start, end) ? Verb.TOOLCHAIN : Verb.UNUSUAL;
            default -> Verb.UNUSUAL;
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
            case EXCLUDE -> arguments == 2 && exclude(first);
            case REPLACE -> replace(first, arguments);
            case MODULE -> arguments == 1 && module(first);
            case GO -> arguments == 1 && !quoted && go(first);
            case TOOLCHAIN -> arguments == 1 && toolchain(first);
            case GODEBUG -> arguments == 1 && godebug(token(first));
            case TOOL -> arguments == 1 && others.add(new Directive.Tool(token(first), line));
            case IGNORE -> arguments == 1 && others.add(new Directive.Ignore(token(first), line));
        };
    }

    private boolean toolchain(int first) {
        String name = token(first);
        boolean repeated = toolchain;
        toolchain = true;
        return !repeated && Tokens.isToolchain(name) && others.add(new Directive.Toolchain(new GoVersion(name), line));
    }

    private boolean godebug(String setting) {
        int equals = setting.indexOf('=');
        return equals >= 0
                && others.add(new Directive.Godebug(setting.substring(0, equals), setting.substring(equals + 1), line));
    }

    private boolean exclude(int first) {
        ModuleVersion excluded = moduleVersion(first);
        return excluded != null && others.add(new Directive.Exclude(excluded, line));
    }

    /// `path [version] => directory` and `path [version] => path version`.
    private boolean replace(int first, int arguments) {
        if (arguments < 3 || arguments > 5) {
            return false;
        }
        boolean versioned = !is("=>", starts[first + 1], ends[first + 1]);
        int arrow = first + (versioned ? 2 : 1);
        int targets = first + arguments - arrow - 1;
        if (!is("=>", starts[arrow], ends[arrow]) || targets < 1 || targets > 2) {
            return false;
        }
        ModuleVersion replaced = versioned ? moduleVersion(first) : null;
        String path = token(first);
        String target = token(arrow + 1);
        SemVer to = targets == 2 ? SemVer.of(token(arrow + 2)) : null;
        boolean directory = Tokens.isDirectory(target) && !Tokens.isOfWindows(target);
        if ((versioned && replaced == null)
                || !PathCheck.split(path).valid()
                || (to == null ? !directory : Tokens.isDirectory(target) || !Tokens.fits(target, to))) {
            return false;
        }
        return others.add(new Directive.Replace(new ModulePath(path),
                Optional.ofNullable(replaced).map(ModuleVersion::version), target, Optional.ofNullable(to), line));
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
        ModuleVersion required = moduleVersion(first);
        return required != null && requires.add(new Directive.Require(required, indirect, line));
    }

    /// The module version in two tokens; nothing where the version is not one that fits the path.
    private @Nullable ModuleVersion moduleVersion(int first) {
        int slot = GoMod.Shared.slot(text, starts[first], ends[first + 1]);
        ModuleVersion met = shared.find(slot, text, starts[first], ends[first + 1]);
        if (met == null) {
            String path = token(first);
            SemVer version = SemVer.of(token(first + 1));
            if (!Tokens.fits(path, version)) {
                return null;
            }
            met = new ModuleVersion(new ModulePath(path), version);
            shared.keep(slot, Arrays.copyOfRange(text, starts[first], ends[first + 1]), met);
        }
        return met;
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
