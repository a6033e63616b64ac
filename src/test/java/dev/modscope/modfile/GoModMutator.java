package dev.modscope.modfile;

import dev.modscope.module.Tokens;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;

/// Makes go.mod or go.work texts that are nearly right: some lines of real files and of rare directives, shuffled and damaged.
public final class GoModMutator {
    private static final List<String> RARE = """
            // Deprecated: use another
            // a comment
            //
            module example.com/m // Deprecated: here
            module "example.com/m"
            go 1.21
            go 1.21.0
            go 1.22rc1
            toolchain go1.22.1
            toolchain default
            toolchain local
            godebug default=go1.21
            godebug (
            panicnil=1
            asynctimerchan=0 // why
            exclude example.com/a v1.2.3
            exclude example.com/a v1.10.0
            exclude (
            example.com/a v1.9.0
            replace example.com/a => ../a
            replace example.com/a v1.2.3 => example.com/b v1.0.0
            replace example.com/a => example.com/b
            replace (
            example.com/c => ./c // here
            example.com/c v1.0.0 => "./with space"
            retract v1.0.0 // typo
            retract [v1.0.0, v1.1.0]
            retract (
            [v1.2.0, v1.3.0] // worse
            v1.9.0
            v1.10.0-pre
            tool example.com/a/cmd/x
            tool (
            example.com/b/cmd
            ignore ./node_modules
            ignore (
            require (
            require ()
            require example.com/z v1 // indirect
            require gopkg.in/yaml.v2 v2.4.0
            require gopkg.in/check.v1 v0.0.0-20161208181325-20d25e280405 //indirect; more
            example.com/z/v2 v2.0.0 // indirect; and more
            "example.com/q" v1.0.0 //   note
            `example.com/raw` v1.0.0
            example.com/z v2.0.0+incompatible
            use ./a
            )
            ) // end
            """.lines().toList();
    private static final List<String> PIECES = List.of(" ", "\t", "\r", "\n", "\"", "`", "'", "(", ")", "[", "]", "{",
            "}", ",", "//", "/*", "/", "=>", "=", "\\", "v1", "v2", ".", "-", "+incompatible", "@", "\u00e9", "\u00a0",
            "\u2028", "\u202e", "\ufffd", "\u0000", "\u0007", "\ud83d\ude00", "\udcff", "\udcc3\udca9", "\udce2\udc82", "\"\\xff\"", "\u3000", "0", "A", "\n\n", "()", "// indirect",
            " v1.0.0", "master", "\"\\u00e9\"", "\f", "\u000b", "\u0085", "\\n", "go", "require ",
            "\"\\\n", "\\\n", "/* */", ") x", "\"\\x41\"", "gopkg.in/", "/v2", "/v1");

    private static final List<String> RARE_IN_WORK = """
            // a comment
            //
            go 1.21
            go 1.22.3 // why
            go 1.22rc1
            toolchain go1.22.1
            toolchain default
            godebug default=go1.21
            godebug (
            panicnil=1
            use .
            use ./a
            use ./a // here
            use ../b
            use "./with space"
            use /c
            use (
            ./a
            ./d // there
            replace example.com/a => ../a
            replace example.com/a v1.2.3 => example.com/b v1.0.0
            replace example.com/a => example.com/b
            replace (
            example.com/c => ./c // here
            example.com/c v1.0.0 => "./with space"
            require example.com/z v1.0.0
            module example.com/m
            )
            ) // end
            """.lines().toList();

    private final Random random;
    private final List<String> texts;
    private final List<String> rare;
    private final String header;
    private final String block;

    /// `texts` are real files, of which some lines are taken.
    public GoModMutator(Random random, List<String> texts) {
        this(random, texts, RARE, "module example.com/m", "require (");
    }

    private GoModMutator(Random random, List<String> texts, List<String> rare, String header, String block) {
        this.random = random;
        this.texts = texts;
        this.rare = rare;
        this.header = header;
        this.block = block;
    }

    /// One that makes go.work texts.
    public static GoModMutator ofGoWork(Random random, List<String> texts) {
        return new GoModMutator(random, texts, RARE_IN_WORK, "go 1.21", "use (");
    }

    /// The next text.
    public String next() {
        List<String> lines = new ArrayList<>();
        List<String> real = pick(texts).lines().toList();
        int from = random.nextInt(real.size());
        lines.addAll(real.subList(from, Math.min(real.size(), from + random.nextInt(12))));
        for (int i = random.nextInt(6); i > 0; i--) {
            lines.add(random.nextInt(lines.size() + 1), pick(rare));
        }
        if (random.nextInt(3) > 0) {
            lines.addFirst(header);
        }
        if (random.nextInt(4) == 0) {
            Collections.shuffle(lines, random);
        }
        StringBuilder text = new StringBuilder(balanced(lines).stream().map(this::spaced).collect(Collectors.joining()));
        for (int i = random.nextInt(5) - 2; i > 0 && !text.isEmpty(); i--) {
            damage(text);
        }
        String whole = Tokens.decode(Tokens.encode(text.toString()));
        return random.nextInt(8) == 0 ? whole.replace("\n", "\r\n") : whole;
    }

    /// Opens and closes blocks where lines would be senseless otherwise, mostly.
    private List<String> balanced(List<String> lines) {
        List<String> out = new ArrayList<>();
        boolean inBlock = false;
        for (String line : lines) {
            boolean opens = line.endsWith("(");
            boolean closes = line.strip().startsWith(")");
            boolean inside = !line.matches("(//|module|go|toolchain|godebug|exclude|replace|retract|require|tool|ignore|use)\\b.*");
            if (random.nextInt(40) > 0 && !line.isBlank()) {
                if (inBlock && (opens || (!inside && !line.startsWith("//")))) {
                    out.add(")");
                    inBlock = false;
                } else if (!inBlock && inside && !closes) {
                    out.add(block);
                    inBlock = true;
                } else if (!inBlock && closes) {
                    continue;
                }
            }
            out.add(line);
            inBlock = opens || (inBlock && !closes);
        }
        if (inBlock && random.nextInt(40) > 0) {
            out.add(")");
        }
        return out;
    }

    private String spaced(String line) {
        String gap = random.nextInt(12) == 0 ? "\n" : "";
        String lead = random.nextInt(10) == 0 ? " \t" : "";
        return lead + line + (random.nextInt(15) == 0 ? "  " : "") + "\n" + gap;
    }

    private void damage(StringBuilder text) {
        int at = random.nextInt(text.length());
        switch (random.nextInt(4)) {
            case 0 -> text.deleteCharAt(at);
            case 1 -> text.delete(at, Math.min(text.length(), at + random.nextInt(10)));
            default -> text.insert(at, pick(PIECES));
        }
    }

    private <T> T pick(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}
