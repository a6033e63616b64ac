package dev.modscope.source.git.repo;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.jgit.attributes.Attribute;
import org.eclipse.jgit.attributes.Attributes;
import org.eclipse.jgit.lib.ObjectId;

/// What `git archive` makes of a committed file, by the attributes `text`, `eol`, `crlf`, `ident` and
/// `working-tree-encoding`, with `core.autocrlf=input` and `core.eol=lf` as the `go` command sets them. Filters name
/// programs, and are passed over.
///
/// @param lineEnds what becomes of a line feed
/// @param ident the hash to put into `$Id$`, where that is asked for
/// @param encoding the encoding to write, where one is asked for
record Conversion(LineEnds lineEnds, Optional<String> ident, Optional<String> encoding) {
    static final Conversion NONE = new Conversion(LineEnds.KEEP, Optional.empty(), Optional.empty());

    /// What becomes of a line feed without a carriage return.
    enum LineEnds {
        KEEP,
        CRLF,
        /// As CRLF, in what looks like text and has no carriage return yet.
        CRLF_IN_TEXT
    }

    static Conversion of(Attributes attributes, ObjectId blob) {
        if (attributes.isEmpty()) {
            return NONE;
        }
        String encoding = value(attributes, "working-tree-encoding");
        return new Conversion(
                lineEnds(attributes),
                attributes.isSet("ident") ? Optional.of(blob.name()) : Optional.empty(),
                encoding.isEmpty() || encoding.toUpperCase(Locale.ROOT).matches("UTF-?8")
                        ? Optional.empty()
                        : Optional.of(encoding));
    }

    private static String value(Attributes attributes, String name) {
        Attribute attribute = attributes.get(name);
        return attribute == null || attribute.getValue() == null ? "" : attribute.getValue();
    }

    private enum Text { UNSAID, NO, YES, INPUT, AUTO }

    private static LineEnds lineEnds(Attributes attributes) {
        Text text = text(attributes, "text");
        text = text == Text.UNSAID ? text(attributes, "crlf") : text;
        if (text == Text.NO || !value(attributes, "eol").equals("crlf")) {
            return LineEnds.KEEP;
        }
        return text == Text.AUTO ? LineEnds.CRLF_IN_TEXT : LineEnds.CRLF;
    }

    private static Text text(Attributes attributes, String name) {
        if (attributes.isSet(name)) {
            return Text.YES;
        }
        if (attributes.isUnset(name)) {
            return Text.NO;
        }
        return switch (value(attributes, name)) {
            case "input" -> Text.INPUT;
            case "auto" -> Text.AUTO;
            default -> Text.UNSAID;
        };
    }

    byte[] apply(byte[] committed) {
        byte[] content = ident.isPresent() ? withIdent(committed, ident.get()) : committed;
        content = withLineEnds(content);
        return encoding.isPresent() ? encoded(content, encoding.get()) : content;
    }

    private byte[] withLineEnds(byte[] content) {
        if (lineEnds == LineEnds.KEEP || (lineEnds == LineEnds.CRLF_IN_TEXT && !isUnixText(content))) {
            return content;
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream(content.length + content.length / 16);
        for (int i = 0; i < content.length; i++) {
            if (content[i] == '\n' && (i == 0 || content[i - 1] != '\r')) {
                out.write('\r');
            }
            out.write(content[i]);
        }
        return out.toByteArray();
    }

    /// Text by git's measure, and without a carriage return.
    private static boolean isUnixText(byte[] content) {
        int printable = 0;
        int other = 0;
        for (int i = 0; i < content.length; i++) {
            int c = content[i] & 0xff;
            if (c == '\r' || c == 0) {
                return false;
            }
            boolean counts = c != '\n';
            boolean control = c == 127 || (c < ' ' && c != '\b' && c != '\t' && c != 27 && c != '\f');
            boolean endOfFile = c == 26 && i == content.length - 1;
            other += counts && control && !endOfFile ? 1 : 0;
            printable += counts && !control ? 1 : 0;
        }
        return printable >> 7 >= other;
    }

    /// `$Id$` and `$Id: ... $` become `$Id: HASH $`, but what another system has put there stays.
    private static byte[] withIdent(byte[] content, String hash) {
        String text = new String(content, StandardCharsets.ISO_8859_1);
        StringBuilder out = new StringBuilder();
        int at = 0;
        while (true) {
            int dollar = text.indexOf('$', at);
            if (dollar < 0) {
                break;
            }
            out.append(text, at, dollar + 1);
            at = dollar + 1;
            int end = identEnd(text, at);
            if (end > 0) {
                out.append("Id: ").append(hash).append(" $");
                at = end;
            }
        }
        out.append(text, at, text.length());
        return out.toString().getBytes(StandardCharsets.ISO_8859_1);
    }

    /// Where the keyword that starts here ends; -1 where none does.
    private static int identEnd(String text, int at) {
        if (text.startsWith("Id$", at)) {
            return at + 3;
        }
        int dollar = text.startsWith("Id:", at) ? text.indexOf('$', at + 3) : -1;
        if (dollar < 0) {
            return -1;
        }
        int newline = text.indexOf('\n', at + 3);
        int space = text.indexOf(' ', at + 4);
        boolean foreign = (newline >= 0 && newline < dollar) || (space >= 0 && space < dollar - 1);
        return foreign ? -1 : dollar + 1;
    }

    private static byte[] encoded(byte[] utf8, String encoding) {
        String name = encoding.toUpperCase(Locale.ROOT);
        boolean marked = name.endsWith("-BOM");
        String bare = marked ? name.substring(0, name.length() - "-BOM".length()) : name;
        try {
            // Without a byte order in its name, it is that of most machines, marked.
            String charset = bare.equals("UTF-16") || bare.equals("UTF-32") ? bare + "LE" : bare;
            String mark = marked || !charset.equals(bare) ? "\uFEFF" : "";
            return (mark + new String(utf8, StandardCharsets.UTF_8)).getBytes(Charset.forName(charset));
        } catch (IllegalCharsetNameException | UnsupportedCharsetException _) {
            return utf8;
        }
    }
}
