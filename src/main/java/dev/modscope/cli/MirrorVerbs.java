package dev.modscope.cli;

import dev.modscope.cli.edit.Answer;
import dev.modscope.cli.edit.ModEdit;
import dev.modscope.cli.edit.WorkVerbs;
import dev.modscope.modfile.GoMod;
import dev.modscope.modfile.Parsed;
import dev.modscope.module.ModulePath;
import dev.modscope.module.Version;
import dev.modscope.resolve.EditException;
import dev.modscope.resolve.Problem;
import dev.modscope.resolve.Resolution;
import dev.modscope.resolve.Resolver;
import dev.modscope.workspace.GoEnv;
import dev.modscope.workspace.GoFlags;
import dev.modscope.workspace.MainModule;
import dev.modscope.workspace.Workspace;
import dev.modscope.workspace.WorkspaceException;
import dev.modscope.workspace.files.Roots;
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
    private MirrorVerbs() {}

    /// A verb without arguments that prints one text about the resolved workspace.
    abstract static class Plain implements Callable<Integer> {
        private final Desk desk;

        Plain(Desk desk) {
            this.desk = desk;
        }

        abstract String answer(Resolution resolution);

        /// Whether `go` would refuse to answer before the go.mod file is updated.
        abstract boolean wantsUpdated();

        @Override
        public Integer call() {
            try {
                Resolution resolution = desk.resolution();
                if (wantsUpdated() && isRefused(resolution)) {
                    desk.say("go: updates to go.mod needed; to update it:\n\tgo mod tidy");
                    return Desk.NO_ANSWER;
                }
                desk.print(answer(resolution));
                return desk.report(resolution.problems());
            } catch (WorkspaceException e) {
                desk.say("modscope: " + e.getMessage());
                return Desk.NO_ANSWER;
            }
        }
    }

    /// Unless `-mod=mod` says otherwise, `go` does not answer from a go.mod file that needs an update.
    private static boolean isRefused(Resolution resolution) {
        return resolution.problems().stream().anyMatch(problem -> problem instanceof Problem.Outdated)
                && !resolution.workspace().env().flags().mod().equals(Optional.of("mod"));
    }

    @Command(name = "list", description = "Prints the build list, as 'go list -m all' does.")
    static final class ListVerb extends Plain {
        ListVerb(Desk desk) {
            super(desk);
        }

        @Override
        String answer(Resolution resolution) {
            return resolution.list();
        }

        @Override
        boolean wantsUpdated() {
            return true;
        }
    }

    @Command(name = "graph", description = "Prints the module requirement graph, as 'go mod graph' does.")
    static final class GraphVerb extends Plain {
        GraphVerb(Desk desk) {
            super(desk);
        }

        @Override
        String answer(Resolution resolution) {
            return resolution.graph().lines();
        }

        @Override
        boolean wantsUpdated() {
            return false;
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
            try (Resolver resolver = desk.resolver(desk.workspace())) {
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
                desk.print(formatted);
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
            desk.print(answer.out());
            answer.err().lines().forEach(desk::say);
            return answer.changes().isEmpty() ? answer.code() : desk.save(answer.changes());
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
                "modscope work init [--dry-run|--diff] [DIR...]",
                "       modscope work use [-r] [--dry-run|--diff] [DIR...]",
                "       modscope work edit [editing flags] [-fmt|-print|-json] [--dry-run|--diff] [go.work]"
            },
            description = {
                "Makes and edits go.work as 'go work' does.",
                "",
                "init makes a go.work file that uses the modules in the directories.",
                "use adds the modules in the directories, -r also those below them, and drops those that are gone.",
                "edit knows -go=VERSION -toolchain=NAME -use=DIR -dropuse=DIR -replace=OLD[@V]=NEW[@V]",
                "-dropreplace=OLD[@V] -godebug=KEY=VALUE -dropgodebug=KEY -fmt -print -json.",
                "--diff prints what would change and --dry-run which file would; neither writes."
            })
    static final class WorkVerb extends Flagged {
        WorkVerb(Desk desk) {
            super(desk);
        }

        @Override
        Answer answer(Roots roots, GoFlags flags, List<String> arguments) {
            return new WorkVerbs(roots).run(arguments);
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
