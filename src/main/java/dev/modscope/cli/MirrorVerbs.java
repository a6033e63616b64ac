package dev.modscope.cli;

import dev.modscope.cli.edit.Answer;
import dev.modscope.cli.edit.ModEdit;
import dev.modscope.cli.edit.WorkVerbs;
import dev.modscope.cli.list.GoFlag;
import dev.modscope.cli.list.ModulePrinter;
import dev.modscope.cli.list.TemplateException;
import dev.modscope.modfile.GoMod;
import dev.modscope.modfile.Parsed;
import dev.modscope.module.GoVersion;
import dev.modscope.module.ModulePath;
import dev.modscope.module.Version;
import dev.modscope.resolve.EditException;
import dev.modscope.resolve.Problem;
import dev.modscope.resolve.Resolution;
import dev.modscope.resolve.Resolver;
import dev.modscope.resolve.list.ListAnswer;
import dev.modscope.resolve.list.ListRequest;
import dev.modscope.resolve.list.Staleness;
import dev.modscope.workspace.GoEnv;
import dev.modscope.workspace.GoFlags;
import dev.modscope.workspace.MainModule;
import dev.modscope.workspace.Workspace;
import dev.modscope.workspace.WorkspaceException;
import dev.modscope.workspace.files.Roots;
import dev.modscope.workspace.mode.BuildMode;
import dev.modscope.workspace.mode.Refusals;
import dev.modscope.workspace.mode.RefusedException;
import dev.modscope.workspace.saving.FileChange;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// The verbs that print what a command of `go` prints, byte for byte.
final class MirrorVerbs {
    /// Where the fields of `-json=FIELDS` go: an option that may stand with or without a value does not tell its value
    /// from the next argument.
    static final String JSON_FIELDS = "--json-fields";

    private MirrorVerbs() {}

    /// A verb that answers as a command of `go` does, or refuses as that does.
    abstract static class Mirror implements Callable<Integer> {
        private final Desk desk;

        Mirror(Desk desk) {
            this.desk = desk;
        }

        Desk desk() {
            return desk;
        }

        abstract int answer(Workspace workspace) throws RefusedException;

        @Option(names = {"-modfile", "--modfile"}, paramLabel = "FILE", description = "Reads FILE in place of go.mod.")
        private void modfile(String file) {
            desk.flag("-modfile=" + file);
        }

        /// What is kept in the module cache is writable anyway.
        @Option(names = {"-modcacherw", "--modcacherw"}, hidden = true)
        private boolean unused;

        @Option(names = {"-x", "--x"}, hidden = true)
        private boolean commands;

        @Override
        public Integer call() {
            if (commands) {
                desk.say("modscope: -x is not supported: there are no commands to print, none are run.");
                return Desk.USAGE;
            }
            try {
                Refusals.ofFlags(desk.env());
                return answer(desk.workspaceOrOutside());
            } catch (RefusedException e) {
                desk.say(e.getMessage());
                return Desk.NO_ANSWER;
            } catch (WorkspaceException e) {
                desk.say(e.inWordsOfGo().map(words -> desk.places().shownIn(words)).orElse("modscope: " + e.getMessage()));
                return Desk.NO_ANSWER;
            }
        }
    }

    @Command(
            name = "list",
            description = "Prints modules as 'go list -m' does: those that arguments name (MODULE, MODULE@QUERY, patterns,"
                    + " all), without arguments the build list, with -m alone the main modules.")
    static final class ListVerb extends Mirror {
        @Parameters(paramLabel = "MODULE", arity = "0..*", description = "Modules, module queries, patterns, all.")
        private List<String> modules = List.of();

        @Option(names = {"-m", "--m"}, description = "Lists modules; it does so anyway.")
        private boolean main;

        @Option(names = {"-u", "--u"}, description = "Adds newer versions, retractions and deprecations.")
        private boolean updates;

        @Option(names = {"-versions", "--versions"}, description = "Adds the known versions.")
        private boolean versions;

        @Option(names = {"-retracted", "--retracted"}, description = "Adds retractions and retracted versions.")
        private boolean retracted;

        @Option(names = {"-e", "--e"}, description = "Prints modules that cannot be loaded too.")
        private boolean tolerant;

        @Option(names = {"-json", "--json"}, description = "Prints JSON objects; -json=FIELDS only these fields.")
        private boolean json;

        @Option(names = JSON_FIELDS, hidden = true)
        private String fields = "";

        @Option(names = {"-f", "--f"}, paramLabel = "TEMPLATE", description = "Prints by a template of Go's text/template.")
        private String template = "";

        @Option(names = {"-reuse", "--reuse", "-deps", "--deps", "-test", "--test", "-export", "--export", "-find", "--find",
            "-compiled", "--compiled"}, hidden = true)
        private boolean ofPackages;

        ListVerb(Desk desk) {
            super(desk);
        }

        @Option(names = {"-mod", "--mod"}, paramLabel = "MODE", description = "readonly, mod or vendor, as for go.")
        private void mod(String mode) {
            desk().flag("-mod=" + mode);
        }

        private boolean isPlain() {
            return modules.isEmpty() && !main && !updates && !versions && !retracted && !tolerant && !json
                    && fields.isEmpty() && template.isEmpty();
        }

        @Override
        int answer(Workspace workspace) throws RefusedException {
            if (ofPackages) {
                desk().say("modscope: list prints modules; flags about packages, and -reuse, are not supported.");
                return Desk.USAGE;
            }
            boolean plain = isPlain();
            ModulePrinter printer = printer();
            Refusals.ofList(workspace, desk().places());
            if (main) {
                Refusals.ofFiles(workspace, desk().places());
            }
            BuildMode mode = BuildMode.of(workspace);
            Refusals.excluded(workspace, mode.kind() == BuildMode.Kind.MOD).forEach(desk()::say);
            try (Resolver resolver = desk().resolver(workspace)) {
                if (plain && !mode.isVendor() && !workspace.isOutside()) {
                    Resolution resolution = resolver.resolve(_ -> {});
                    boolean outdated = resolution.problems().stream().anyMatch(Problem.Outdated.class::isInstance);
                    if (!outdated || (!mode.isReadonly() && !Staleness.isUnfixed(workspace))) {
                        desk().print(resolution.list());
                        return desk().report(resolution.problems());
                    }
                }
                return list(resolver, mode, printer);
            }
        }

        private ModulePrinter printer() throws RefusedException {
            try {
                return ModulePrinter.of(json, fields, template, versions);
            } catch (TemplateException e) {
                throw new RefusedException(e.getMessage());
            }
        }

        private int list(Resolver resolver, BuildMode mode, ModulePrinter printer) throws RefusedException {
            if (retracted && mode.isVendor() && mode.explicit()) {
                throw new RefusedException("go list -retracted cannot be used when vendoring is enabled");
            }
            List<String> arguments = modules.isEmpty() && !main ? List.of("all") : modules;
            ListAnswer answer = resolver.list(new ListRequest(
                    arguments, ListRequest.wishes(updates, versions, retracted), mode, desk().places(), main));
            answer.warnings().forEach(desk()::say);
            List<Problem> problems = resolver.problems(answer);
            if (problems.stream().anyMatch(Problem.Mismatch.class::isInstance)) {
                return main ? desk().refuse(problems) : desk().report(problems);
            }
            List<String> refusals = tolerant ? List.of() : answer.errors(main);
            if (!refusals.isEmpty()) {
                refusals.forEach(desk()::say);
                return Desk.NO_ANSWER;
            }
            try {
                desk().print(printer.print(answer.modules()));
            } catch (TemplateException e) {
                desk().print(e.written());
                desk().say(e.getMessage());
                return Desk.NO_ANSWER;
            }
            return tolerant ? Desk.OK : report(answer, problems);
        }

        private int report(ListAnswer answer, List<Problem> problems) {
            answer.matched().forEach(error -> desk().say("partial: " + error));
            int code = desk().report(problems);
            return answer.matched().isEmpty() ? code : Math.max(code, Desk.PARTIAL);
        }
    }

    @Command(name = "graph", description = "Prints the module requirement graph, as 'go mod graph' does.")
    static final class GraphVerb extends Mirror {
        @Option(names = {"-go", "--go"}, paramLabel = "VERSION",
                description = "The graph as that version of Go loads it.")
        private String go = "";

        GraphVerb(Desk desk) {
            super(desk);
        }

        @Override
        int answer(Workspace workspace) throws RefusedException {
            Optional<String> fault = GoFlag.fault(go);
            if (fault.isPresent()) {
                desk().say("modscope: " + fault.get());
                return Desk.USAGE;
            }
            Refusals.ofGraph(workspace, desk().places());
            Refusals.excluded(workspace, true).forEach(desk()::say);
            try (Resolver resolver = desk().resolver(workspace)) {
                Resolution resolution = go.isEmpty() ? resolver.resolve(_ -> {}) : resolver.resolveAs(new GoVersion(go));
                desk().print(resolution.graph().lines());
                return desk().report(resolution.problems());
            }
        }
    }

    @Command(
            name = "versions",
            description = "Prints the known versions of a module, as 'go list -m -versions MODULE' does.")
    static final class VersionsVerb implements Callable<Integer> {
        private final Desk desk;

        @Parameters(paramLabel = "MODULE", description = "The path of a module.")
        private String module = "";

        VersionsVerb(Desk desk) {
            this.desk = desk;
        }

        @Override
        public Integer call() throws WorkspaceException {
            ModulePath path = new ModulePath(module);
            try (Resolver resolver = desk.resolver(desk.workspaceOrOutside())) {
                StringBuilder line = new StringBuilder(module);
                for (Version version : resolver.versions(path)) {
                    line.append(' ').append(version.text());
                }
                desk.print(line.append('\n').toString());
                return Desk.OK;
            } catch (EditException e) {
                desk.say("modscope: " + e.getMessage());
                return Desk.NO_ANSWER;
            }
        }
    }

    @Command(
            name = "fmt",
            description = "Formats the go.mod file in place, as 'go mod edit -fmt' does.")
    static final class FmtVerb implements Callable<Integer> {
        private final Desk desk;

        @Option(
                names = {"-print", "--print"},
                description = "Prints the formatted text and writes no file.")
        private boolean print;

        FmtVerb(Desk desk) {
            this.desk = desk;
        }

        @Override
        public Integer call() throws WorkspaceException {
            Workspace workspace = desk.workspace();
            MainModule main = desk.mainModule(workspace);
            Parsed<GoMod> parsed = GoMod.parse(main.goModFile().toString(), main.goMod().text());
            if (!parsed.problems().isEmpty()) {
                parsed.problems().forEach(problem -> desk.say(problem.toString()));
                return Desk.NO_ANSWER;
            }
            String formatted = parsed.value().formatted();
            if (print) {
                desk.copy(formatted);
            } else if (!formatted.equals(main.goMod().text())) {
                return desk.save(List.of(FileChange.edit(main.goModFile(), main.goMod().text(), formatted)));
            }
            return Desk.OK;
        }
    }

    /// A verb that reads its flags itself, as `go` reads them.
    abstract static class Flagged implements Callable<Integer> {
        private final Desk desk;

        @Parameters(paramLabel = "ARGUMENT", arity = "0..*", hidden = true)
        private List<String> arguments = List.of();

        Flagged(Desk desk) {
            this.desk = desk;
        }

        abstract Answer answer(Roots roots, GoFlags flags, List<String> arguments);

        List<String> standing(Desk where, List<String> given) {
            return given;
        }

        @Override
        public Integer call() {
            List<String> rest = standing(desk, arguments);
            GoEnv env = desk.env();
            Answer answer = answer(new Roots(desk.directory(), env), env.flags(), rest);
            desk.copy(answer.out());
            answer.err().lines().forEach(desk::say);
            return answer.changes().isEmpty() ? answer.code() : desk.save(answer.changes(), answer.code());
        }
    }

    @Command(
            name = "edit",
            customSynopsis = "modscope edit [editing flags] [-fmt|-print|-json] [--dry-run|--diff] [go.mod]",
            description = {
                "Edits go.mod as 'go mod edit' does: the flags are applied in the order given, and the file is formatted.",
                "",
                "-module=PATH -go=VERSION -toolchain=NAME (none drops the line)",
                "-require=PATH@VERSION -droprequire=PATH",
                "-exclude=PATH@VERSION -dropexclude=PATH@VERSION",
                "-replace=OLD[@V]=NEW[@V] -dropreplace=OLD[@V]",
                "-retract=VERSION -dropretract=VERSION (or [LOW,HIGH])",
                "-tool=PATH -droptool=PATH -ignore=PATH -dropignore=PATH",
                "-godebug=KEY=VALUE -dropgodebug=KEY",
                "-fmt formats only; -print and -json print the result and write nothing;",
                "--diff prints what would change and --dry-run which file would; neither writes."
            })
    static final class EditVerb extends Flagged {
        EditVerb(Desk desk) {
            super(desk);
        }

        @Override
        Answer answer(Roots roots, GoFlags flags, List<String> arguments) {
            return new ModEdit(roots, flags.modfile().orElse("")).run(arguments);
        }
    }

    @Command(
            name = "work",
            customSynopsis = {
                "modscope work init [DIR...] | sync | use [-r] [DIR...] (with --dry-run or --diff)",
                "       modscope work edit [editing flags] [-fmt|-print|-json] [--dry-run|--diff] [go.work]"
            },
            description = {
                "Makes and edits go.work as 'go work' does.",
                "",
                "init makes a go.work file that uses the modules in the directories.",
                "sync makes each module require what the workspace selects; packages are not loaded.",
                "use adds the modules in the directories, -r also those below them, and drops those that are gone.",
                "edit knows -go=VERSION -toolchain=NAME -use=DIR -dropuse=DIR -replace=OLD[@V]=NEW[@V]",
                "-dropreplace=OLD[@V] -godebug=KEY=VALUE -dropgodebug=KEY -fmt -print -json.",
                "--diff prints what would change and --dry-run which file would; neither writes."
            })
    static final class WorkVerb extends Flagged {
        private final Desk desk;

        WorkVerb(Desk desk) {
            super(desk);
            this.desk = desk;
        }

        @Override
        Answer answer(Roots roots, GoFlags flags, List<String> arguments) {
            return new WorkVerbs(roots, desk::resolver).run(arguments);
        }

        /// As in `go`, the folder may also be named behind the second word of the verb.
        @Override
        List<String> standing(Desk where, List<String> given) {
            String flag = given.size() < 2 ? "" : given.get(1).replaceFirst("^--C", "-C");
            boolean apart = flag.equals("-C") && given.size() > 2;
            if (!apart && !flag.startsWith("-C=")) {
                return given;
            }
            where.standIn(apart ? given.get(2) : flag.substring(3));
            List<String> rest = new ArrayList<>(given.subList(0, 1));
            rest.addAll(given.subList(apart ? 3 : 2, given.size()));
            return rest;
        }
    }
}
