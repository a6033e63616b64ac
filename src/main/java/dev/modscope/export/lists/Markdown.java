package dev.modscope.export.lists;

import dev.modscope.module.Shown;
import java.util.List;
import java.util.stream.Collectors;

/// Tables for a review or a pull request, in GitHub's Markdown. No text of a module can become markup.
public final class Markdown {
    private static final String MARKUP = "\\`*_{}[]<>|#~!$";

    private final StringBuilder out = new StringBuilder();
    private final Subject subject;

    private Markdown(Subject subject) {
        this.subject = subject;
    }

    /// The build list, and before it what a what-if changed.
    public static String buildList(Subject subject) {
        Markdown markdown = new Markdown(subject);
        markdown.heading();
        if (subject.comparison().isPresent()) {
            markdown.out.append("## Changes\n\n");
            markdown.changeTable();
            markdown.out.append("\n## Build list\n\n");
        }
        markdown.row(List.of("module", "version", "relation", "replaced by", "notes"));
        markdown.out.append("|---|---|---|---|---|\n");
        for (Subject.Row row : subject.rows()) {
            markdown.row(List.of(row.module().path().value(), row.version(), row.relation(), row.replacement(), row.notes()));
        }
        return markdown.out.toString();
    }

    /// What a what-if changed.
    public static String changes(Subject subject) {
        Markdown markdown = new Markdown(subject);
        markdown.heading();
        markdown.changeTable();
        return markdown.out.toString();
    }

    private void heading() {
        out.append("# ").append(escaped(subject.name())).append("\n\n");
        subject.go().ifPresent(go -> item("go " + go));
        item(subject.shown().buildList().modules().size() + " modules");
        subject.summary().ifPresent(summary -> item("What-if: " + summary));
        subject.facts().queries().forEach(query -> item("Asked for: " + query));
        subject.facts().revision().ifPresent(revision -> item("Source: " + revision));
        subject.facts().day().ifPresent(this::item);
        item(subject.facts().tool());
        out.append('\n');
    }

    private void item(String text) {
        out.append("- ").append(escaped(text)).append('\n');
    }

    private void changeTable() {
        row(List.of("module", "change", "before", "after", "because"));
        out.append("|---|---|---|---|---|\n");
        for (Subject.ChangeRow row : subject.changes()) {
            row(List.of(row.path().value(), row.kind(), row.before(), row.after(), row.reason()));
        }
    }

    private void row(List<String> cells) {
        out.append(cells.stream().map(Markdown::escaped).collect(Collectors.joining(" | ", "| ", " |\n")));
    }

    static String escaped(String text) {
        StringBuilder safe = new StringBuilder();
        for (char c : Shown.whole(text).toCharArray()) {
            if (c == '&') {
                safe.append("&amp;");
            } else {
                safe.append(MARKUP.indexOf(c) >= 0 ? "\\" : "").append(c);
            }
        }
        return safe.toString();
    }
}
