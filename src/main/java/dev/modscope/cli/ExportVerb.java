package dev.modscope.cli;

import dev.modscope.export.Exports;
import dev.modscope.export.Format;
import dev.modscope.export.Look;
import dev.modscope.export.Part;
import dev.modscope.export.lists.Facts;
import dev.modscope.export.lists.Subject;
import dev.modscope.export.paper.PageSize;
import dev.modscope.layout.GraphView;
import dev.modscope.layout.GraphView.Focus;
import dev.modscope.layout.Theme;
import dev.modscope.module.ModulePath;
import dev.modscope.module.Version;
import dev.modscope.resolve.Comparison;
import dev.modscope.resolve.EditException;
import dev.modscope.resolve.Resolution;
import dev.modscope.resolve.Resolver;
import dev.modscope.workspace.Workspace;
import dev.modscope.workspace.WorkspaceException;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// The module graph and the build list as files.
@Command(
        name = "export",
        description = {
            "Writes the module graph or the build list into files, each in the format that its ending names:",
            "pictures .png .svg .pdf; graphs .dot .graphml .gexf .mmd; data .json .csv .md,",
            "what --get changes .changes.csv .changes.md; bills of materials .cdx.json .cdx.xml.",
            "The same input gives the same bytes. A file is dated by --date, SOURCE_DATE_EPOCH, or the last"
                    + " commit of the go.mod file, else not at all; never by the clock."
        })
final class ExportVerb implements Callable<Integer> {
    private final Desk desk;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "-o", paramLabel = "FILE", required = true,
            description = "A file to write; may be given several times. - is standard output, with --format.")
    private List<String> files = List.of();

    @Option(names = "--format", paramLabel = "NAME", description = "The format where the ending does not name it: png, svg, pdf,"
            + " dot, mermaid, graphml, gexf, json, csv, changes-csv, markdown, changes-markdown, cyclonedx-json, cyclonedx-xml.")
    private String format = "";

    @Option(names = "--focus", paramLabel = "MODULE[:STEPS]",
            description = "Only what requires MODULE and what it requires, up to STEPS away.")
    private String focus = "";

    @Option(names = "--why", paramLabel = "MODULE", description = "Only what MODULE is there for: whatever requires it.")
    private String why = "";

    @Option(names = "--group", description = "The modules of one owner as one box; so from 150 modules on.")
    private boolean group;

    @Option(names = "--no-group", description = "Each module as a box of its own.")
    private boolean noGroup;

    @Option(names = "--all", description = "Draws the requirements too that others imply.")
    private boolean all;

    @Option(names = "--get", paramLabel = "QUERY", arity = "1..*",
            description = "What 'get QUERY...' would make of it, with what changes marked; nothing else is written.")
    private List<String> queries = List.of();

    @Option(names = "--theme", paramLabel = "NAME", description = "light (as it is), dark, or print: black on white.")
    private String theme = "light";

    @Option(names = "--page", paramLabel = "NAME", description = "The page of a PDF: fit (as it is), A4, A3 or letter.")
    private String page = "fit";

    @Option(names = "--scale", paramLabel = "N", description = "Pixels for a unit of a PNG: 1, 2 or 3.")
    private int scale;

    @Option(names = "--no-legend", description = "Leaves out of a picture what its signs mean.")
    private boolean noLegend;

    @Option(names = "--title", paramLabel = "TEXT", description = "The heading, in place of the main module.")
    private String title = "";

    @Option(names = "--name", paramLabel = "TEXT", description = "With --get: what the what-if is called, for the title block.")
    private String name = "";

    @Option(names = "--date", paramLabel = "DATE", description = "The date that stands on it: 2026-11-21, or with a time in UTC.")
    private String date = "";

    @Option(names = "--no-source", description = "Leaves out which git revision the go.mod file belongs to, and its date.")
    private boolean noSource;

    ExportVerb(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() throws WorkspaceException {
        Map<String, Format> wanted = formats();
        Look look = look();
        Optional<Instant> day = day();
        Optional<GraphView.Focus> part = focus();
        Workspace workspace = desk.workspace();
        try (Resolver resolver = desk.resolver(workspace)) {
            Subject subject = subject(resolver, workspace, day);
            Optional<String> missing = part.flatMap(f -> missing(subject.shown(), f.module()));
            if (missing.isPresent()) {
                desk.say("modscope: " + missing.get());
                return Desk.NO_ANSWER;
            }
            write(new Exports(subject, new Part.Whole(view(subject.shown(), part)), look), wanted);
            return desk.report(subject.shown().problems());
        } catch (EditException e) {
            desk.say((e.isSecurity() ? "SECURITY ERROR: " : "") + e.getMessage());
            return e.isSecurity() ? Desk.SECURITY : Desk.NO_ANSWER;
        } catch (IOException e) {
            desk.say("modscope: " + e.getMessage());
            return Desk.NO_ANSWER;
        }
    }

    // What was asked

    private CommandLine.ParameterException wrong(String message) {
        return new CommandLine.ParameterException(spec.commandLine(), message);
    }

    private Map<String, Format> formats() {
        if (!format.isEmpty() && files.size() > 1) {
            throw wrong("--format " + format + " is for one file; with several each ending names the format");
        }
        Map<String, Format> wanted = new LinkedHashMap<>();
        for (String file : files) {
            Optional<Format> named = format.isEmpty() ? Format.ofFile(file) : Format.ofKey(format);
            wanted.put(file, named.orElseThrow(() -> wrong(format.isEmpty()
                    ? "-o " + file + ": the ending has to be one of " + Format.allEndings() + ", or --format names the format"
                    : "--format " + format + ": the formats are " + Format.keys())));
        }
        return wanted;
    }

    private Look look() {
        Theme colours = Theme.of(theme).orElseThrow(() -> wrong("--theme " + theme + ": the themes are light, dark and print"));
        PageSize size = PageSize.of(page).orElseThrow(() -> wrong("--page " + page + ": the pages are fit, A4, A3 and letter"));
        if (scale < 0 || scale > 3) {
            throw wrong("--scale " + scale + ": a PNG has 1, 2 or 3 pixels for a unit");
        }
        Look look = Look.PLAIN.in(colours).on(size).legend(!noLegend);
        return scale > 0 ? look.times(scale) : look;
    }

    private Optional<Instant> day() {
        if (date.isEmpty()) {
            return Facts.date(desk.processEnvironment());
        }
        return Optional.of(Facts.date(date).orElseThrow(() ->
                wrong("--date " + date + ": write it as 2026-11-21 or 2026-11-21T10:00:00Z")));
    }

    private Optional<GraphView.Focus> focus() {
        if (!focus.isEmpty() && !why.isEmpty()) {
            throw wrong("--focus and --why show different parts; give one of them");
        }
        if (!why.isEmpty()) {
            return Optional.of(GraphView.Focus.why(new ModulePath(why)));
        }
        if (focus.isEmpty()) {
            return Optional.empty();
        }
        int colon = focus.lastIndexOf(':');
        String steps = colon < 0 ? "" : focus.substring(colon + 1);
        if (colon >= 0 && !steps.matches("[1-9][0-9]{0,4}")) {
            throw wrong("--focus " + focus + ": after the colon stands a number of steps, such as :2");
        }
        ModulePath module = new ModulePath(colon < 0 ? focus : focus.substring(0, colon));
        int hops = steps.isEmpty() ? Focus.ALL : Integer.parseInt(steps);
        return Optional.of(new Focus(module, GraphView.Direction.BOTH, hops));
    }

    private GraphView view(Resolution shown, Optional<GraphView.Focus> part) {
        GraphView standard = GraphView.standard(shown.buildList().modules().size()).reduced(!all);
        GraphView grouped = group || noGroup ? standard.grouped(group && !noGroup) : standard;
        return part.map(grouped::on).orElse(grouped);
    }

    private static Optional<String> missing(Resolution shown, ModulePath module) {
        return shown.buildList().selected(module) instanceof Version.None
                ? Optional.of(module + " is not in the build list; 'modscope list' prints what is")
                : Optional.empty();
    }

    // The answer

    private Subject subject(Resolver resolver, Workspace workspace, Optional<Instant> day) throws EditException {
        Facts given = Facts.plain().titled(title).dated(day);
        Facts facts = noSource ? given : given.of(workspace);
        Resolution now = resolver.resolve(_ -> {});
        if (queries.isEmpty()) {
            return new Subject(now, Optional.empty(), facts);
        }
        Comparison comparison = resolver.get(now, desk.mainModule(workspace).path(), queries, _ -> {}).comparison();
        return new Subject(comparison.after(), Optional.of(comparison), facts.asking(queries).called(name));
    }

    /// Every file is made before the first is written.
    private void write(Exports exports, Map<String, Format> wanted) throws IOException {
        Map<String, byte[]> made = new LinkedHashMap<>();
        for (Map.Entry<String, Format> file : wanted.entrySet()) {
            made.put(file.getKey(), exports.bytes(file.getValue()));
        }
        for (Map.Entry<String, byte[]> file : made.entrySet()) {
            if (file.getKey().equals("-")) {
                desk.print(file.getValue());
            } else {
                write(file.getKey(), file.getValue());
            }
        }
        wanted.forEach((file, kind) -> exports.warning(kind).ifPresent(words -> desk.say("modscope: " + file + ": " + words)));
    }

    private void write(String file, byte[] content) throws IOException {
        try {
            Exports.write(content, desk.directory().resolve(Path.of(file)));
        } catch (IOException e) {
            throw new IOException(file + ": " + e.getMessage(), e);
        }
    }
}
