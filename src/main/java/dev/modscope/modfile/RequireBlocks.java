package dev.modscope.modfile;

import dev.modscope.modfile.Syntax.Block;
import dev.modscope.modfile.Syntax.Comment;
import dev.modscope.modfile.Syntax.Comments;
import dev.modscope.modfile.Syntax.Line;
import dev.modscope.modfile.Syntax.Node;
import dev.modscope.modfile.Syntax.Paren;
import dev.modscope.modfile.Syntax.Token;
import dev.modscope.module.Tokens;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Sets all requirements of a file at once, as `go get` and `go mod tidy` do: comments stay with the first line of each
/// module, and from go 1.17 on direct and indirect requirements stand in two blocks.
final class RequireBlocks {
    private static final String INDIRECT = "indirect";

    private final Editor editor;
    private final List<Node> statements;
    private final IdentityHashMap<Line, Block> blocks = new IdentityHashMap<>();
    private int lastDirect = -1;
    private int lastIndirect = -1;
    private int lastRequire = -1;
    private int count;

    RequireBlocks(Editor editor) {
        this.editor = editor;
        statements = editor.syntax().statements;
    }

    void set(List<Directive.Require> requires, boolean separate) {
        Map<String, Directive.Require> wanted = new LinkedHashMap<>();
        requires.forEach(require -> wanted.put(require.module().path().value(), require));
        if (separate) {
            setSeparate(wanted);
        } else {
            setTogether(wanted);
        }
    }

    private void setTogether(Map<String, Directive.Require> wanted) {
        for (Line line : editor.lines("require")) {
            Optional<Directive.Require> require = Optional.ofNullable(wanted.remove(path(line)));
            require.ifPresentOrElse(found -> update(line, found), line::drop);
        }
        for (Directive.Require require : wanted.values()) {
            Line line = editor.add(Optional.empty(), "require", quotedPath(require), require.module().version().text());
            markIndirect(line, require.indirect());
        }
    }

    private void setSeparate(Map<String, Directive.Require> wanted) {
        for (int i = 0; i < statements.size(); i++) {
            examine(i, statements.get(i));
        }
        boolean oneBlock = count == 1 && !hasComments(statements.get(lastRequire));
        if (oneBlock && lastDirect < 0 && lastIndirect < 0 && staysDirect(wanted)) {
            lastDirect = lastRequire;
        }
        Block direct = directBlock();
        Block indirect = indirectBlock();
        Set<String> present = new HashSet<>();
        for (Line line : editor.lines("require")) {
            Optional<Directive.Require> require = Optional.ofNullable(wanted.get(path(line)));
            if (require.isEmpty() || !present.add(path(line))) {
                line.drop();
                continue;
            }
            Block from = require.get().indirect() ? direct : indirect;
            boolean moves = oneBlock || blocks.get(line) == from;
            update(line, require.get());
            Block to = require.get().indirect() ? indirect : direct;
            if (moves && blocks.get(line) != to) {
                move(line, to);
            }
        }
        wanted.keySet().removeAll(present);
        wanted.values().forEach(require -> add(require, require.indirect() ? indirect : direct));
    }

    /// Remembers the last blocks that hold only direct, and only indirect, requirements without other comments.
    private void examine(int index, Node statement) {
        List<Line> lines = switch (statement) {
            case Line line -> line.isDropped() || !line.tokens.getFirst().text().equals("require")
                    ? List.of() : List.of(line);
            case Block block -> block.lines;
            case Comments _, Paren _ -> List.of();
        };
        boolean requires = statement instanceof Block block
                ? block.tokens.getFirst().text().equals("require") : !lines.isEmpty();
        if (!requires) {
            return;
        }
        if (statement instanceof Block block) {
            lines.forEach(line -> blocks.put(line, block));
        }
        lastRequire = index;
        count++;
        boolean plain = !lines.isEmpty() && (statement instanceof Line || !hasComments(statement))
                && lines.stream().noneMatch(RequireBlocks::hasComments);
        if (plain && lines.stream().noneMatch(Line::isIndirect)) {
            lastDirect = index;
        }
        if (plain && lines.stream().allMatch(Line::isIndirect)) {
            lastIndirect = index;
        }
    }

    private static boolean hasComments(Node node) {
        return !node.before.isEmpty() || node.suffix.size() > 1
                || (node.suffix.size() == 1 && !node.suffix.getFirst().words().equals(INDIRECT));
    }

    private Block directBlock() {
        if (lastDirect >= 0) {
            return editor.syntax().asBlock(lastDirect);
        }
        if (lastIndirect >= 0) {
            lastDirect = lastIndirect++;
        } else {
            lastDirect = lastRequire >= 0 ? lastRequire + 1 : statements.size();
        }
        return insertBlock(lastDirect);
    }

    private Block indirectBlock() {
        if (lastIndirect >= 0) {
            return editor.syntax().asBlock(lastIndirect);
        }
        lastIndirect = lastDirect + 1;
        return insertBlock(lastIndirect);
    }

    private Block insertBlock(int index) {
        Block block = new Block(List.of(Token.of("require")), 0);
        statements.add(index, block);
        return block;
    }

    private void add(Directive.Require require, Block block) {
        Line line = new Line(
                List.of(Token.of(quotedPath(require)), Token.of(require.module().version().text())), 0, true);
        markIndirect(line, require.indirect());
        block.lines.add(line);
        editor.note("require", line);
    }

    /// `go` moves all lines of a single block into a new one at its place: the old one is as good, and keeps its bytes.
    private boolean staysDirect(Map<String, Directive.Require> wanted) {
        return statements.get(lastRequire) instanceof Block block
                && block.close.before.isEmpty()
                && block.lines.stream()
                        .filter(line -> !line.isDropped())
                        .map(line -> Optional.ofNullable(wanted.get(path(line))))
                        .noneMatch(require -> require.isPresent() && require.get().indirect());
    }

    /// Moves a line to the end of a block. One from another block stays the same line, so that it keeps its bytes.
    private void move(Line line, Block block) {
        Optional<Block> from = Optional.ofNullable(blocks.get(line));
        if (from.isPresent()) {
            from.get().lines.removeIf(other -> other == line);
            block.lines.add(line);
            return;
        }
        List<Token> tokens = new ArrayList<>(line.inBlock ? line.tokens : line.tokens.subList(1, line.tokens.size()));
        Line moved = new Line(tokens, 0, true);
        moved.before.addAll(line.before);
        moved.suffix.addAll(line.suffix);
        line.tokens.clear();
        block.lines.add(moved);
        editor.note("require", moved);
    }

    private static String path(Line line) {
        return Tokens.unquote(line.word(0)).orElse(line.word(0));
    }

    private static String quotedPath(Directive.Require require) {
        return Tokens.quoteIfNeeded(require.module().path().value());
    }

    private static void update(Line line, Directive.Require require) {
        if (line.inBlock && line.before.size() == 1 && line.before.getFirst().isBlank()) {
            line.before.clear();
        }
        int version = line.inBlock ? 1 : 2;
        Token old = line.tokens.get(version);
        line.tokens.set(version, new Token(require.module().version().text(), old.start(), old.end()));
        markIndirect(line, require.indirect());
    }

    /// Gives the line an `// indirect` comment, or takes it; what else the comment says stays.
    private static void markIndirect(Line line, boolean indirect) {
        if (line.isIndirect() == indirect) {
            return;
        }
        if (line.suffix.isEmpty()) {
            line.suffix.add(new Comment("// indirect", 0));
            return;
        }
        Comment comment = line.suffix.getFirst();
        String words = comment.words();
        if (indirect) {
            line.suffix.set(0, new Comment("// indirect" + (words.isEmpty() ? "" : "; " + words), comment.line()));
        } else if (words.equals(INDIRECT)) {
            line.suffix.clear();
        } else {
            String text = comment.text();
            line.suffix.set(0, new Comment("//" + text.substring(text.indexOf("indirect;") + 9), comment.line()));
        }
    }
}
