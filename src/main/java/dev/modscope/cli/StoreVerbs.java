package dev.modscope.cli;

import dev.modscope.cli.list.DownloadJson;
import dev.modscope.modfile.Directive;
import dev.modscope.module.GoVersion;
import dev.modscope.module.ModuleVersion;
import dev.modscope.resolve.EditException;
import dev.modscope.resolve.Problem;
import dev.modscope.resolve.Resolution;
import dev.modscope.resolve.Resolver;
import dev.modscope.resolve.info.InfoField;
import dev.modscope.resolve.info.InfoValue;
import dev.modscope.resolve.info.ModuleInfo;
import dev.modscope.resolve.list.ListAnswer;
import dev.modscope.resolve.list.ListRequest;
import dev.modscope.resolve.trust.Downloaded;
import dev.modscope.resolve.trust.StoredModules;
import dev.modscope.resolve.trust.Verification;
import dev.modscope.workspace.MainModule;
import dev.modscope.workspace.Setting;
import dev.modscope.workspace.Workspace;
import dev.modscope.workspace.WorkspaceException;
import dev.modscope.workspace.mode.BuildMode;
import dev.modscope.workspace.mode.RefusedException;
import dev.modscope.workspace.saving.FileChange;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// The verbs about what is set and what is stored.
final class StoreVerbs {
    private StoreVerbs() {}

    /// What is set, to what, and where that comes from.
    @Command(name = "env", description = "Prints every setting that matters, its value and where that comes from.")
    static final class EnvVerb implements Callable<Integer> {
        private final Desk desk;

        EnvVerb(Desk desk) {
            this.desk = desk;
        }

        @Override
        public Integer call() {
            StringBuilder text = new StringBuilder();
            for (Setting setting : desk.env().all()) {
                text.append("%-12s %s  (%s)\n".formatted(setting.name(), shown(setting.value()), origin(setting.origin())));
            }
            desk.print(text.toString());
            return Desk.OK;
        }

        private static String shown(String value) {
            return value.isEmpty() ? "-" : value;
        }

        private static String origin(Setting.Origin origin) {
            return switch (origin) {
                case PROCESS -> "environment";
                case USER_FILE -> "the user's go/env file";
                case GOROOT_FILE -> "go.env of the Go installation";
                case PREFERENCES -> "Modscope";
                case DEFAULT -> "default";
            };
        }
    }

    /// Fills the module cache.
    @Command(
            name = "download",
            description = "Fetches modules into the module cache, as 'go mod download' does: those that arguments name"
                    + " (MODULE, MODULE@QUERY, patterns, all), without arguments those that the main module requires.")
    static final class DownloadVerb implements Callable<Integer> {
        private final Desk desk;

        @Parameters(paramLabel = "MODULE", arity = "0..*", description = "Modules, module queries, patterns, all.")
        private List<String> modules = List.of();

        @Option(names = {"-json", "--json"}, description = "Prints a JSON object for each module.")
        private boolean json;

        @Option(names = {"-x", "--x"}, description = "Says each request on the network on standard error.")
        private boolean trace;

        DownloadVerb(Desk desk) {
            this.desk = desk;
        }

        @Override
        public Integer call() throws WorkspaceException {
            desk.flag("-mod=mod");
            Workspace workspace = desk.workspaceOrOutside();
            List<String> wanted = wanted(workspace);
            if (wanted.isEmpty()) {
                desk.say(workspace.isOutside()
                        ? "go: no modules specified (see 'modscope download --help')"
                        : "go: no module dependencies to download");
                return workspace.isOutside() ? Desk.NO_ANSWER : Desk.OK;
            }
            try (Resolver resolver = desk.resolver(workspace)) {
                return download(resolver, workspace, wanted);
            } catch (RefusedException e) {
                desk.say(String.valueOf(e.getMessage()));
                return Desk.NO_ANSWER;
            } catch (EditException e) {
                desk.say(String.valueOf(e.getMessage()));
                return e.isSecurity() ? Desk.SECURITY : Desk.NO_ANSWER;
            }
        }

        /// Whether `go` has to load the whole module graph for the arguments.
        private boolean asksForGraph(Workspace workspace) {
            if (workspace.goWork().isPresent() || !isPruned(workspace.mains().getFirst())) {
                return true;
            }
            List<String> required = required(workspace.mains().getFirst());
            return modules.stream().anyMatch(argument -> {
                int at = argument.indexOf('@');
                boolean moves = argument.endsWith("@upgrade") || argument.endsWith("@patch");
                return argument.equals("all") || argument.contains("...")
                        || ((at < 0 || moves) && !required.contains(at < 0 ? argument : argument.substring(0, at)));
            });
        }

        private static boolean isPruned(MainModule main) {
            return main.goMod().go().map(Directive.Go::version)
                    .filter(version -> version.atLeast(new GoVersion("1.17"))).isPresent();
        }

        private static List<String> required(MainModule main) {
            return main.goMod().requires().stream().map(each -> each.module().path().value()).toList();
        }

        /// As `go mod download` chooses.
        private List<String> wanted(Workspace workspace) {
            if (!modules.isEmpty() || workspace.isOutside()) {
                return modules;
            }
            if (workspace.goWork().isPresent()) {
                return List.of("all");
            }
            MainModule main = workspace.mains().getFirst();
            return isPruned(main) || required(main).isEmpty() ? required(main) : List.of("all");
        }

        private int download(Resolver resolver, Workspace workspace, List<String> wanted)
                throws RefusedException, EditException {
            Optional<Resolution> resolution =
                    workspace.isOutside() ? Optional.empty() : Optional.of(resolver.resolve(_ -> {}));
            if (resolution.isPresent()) {
                List<Problem> problems = resolution.get().problems();
                int code = desk.report(problems.stream().filter(Problem.Mismatch.class::isInstance).toList());
                if (code != Desk.OK) {
                    return code;
                }
            }
            ListAnswer answer = resolver.list(new ListRequest(
                    wanted, ListRequest.wishes(false, false, false), BuildMode.of(workspace), desk.places(), true));
            answer.warnings().forEach(desk::say);
            List<ModuleInfo> infos = answer.modules().stream()
                    .map(listed -> listed.module(InfoField.REPLACE).orElse(listed))
                    .filter(info -> !info.text(InfoField.VERSION).isEmpty() || info.error().isPresent())
                    .toList();
            List<Downloaded> fetched = resolver.traced(trace ? desk::say : _ -> {}).downloads().fetch(
                    infos.stream().filter(info -> info.error().isEmpty()).map(DownloadVerb::module).toList());
            Iterator<Downloaded> next = fetched.iterator();
            List<Downloaded> done = infos.stream()
                    .map(info -> info.error().isPresent()
                            ? Downloaded.failed(module(info), info.error().get())
                            : next.next())
                    .toList();
            int code = print(infos, done);
            boolean keeps = !modules.isEmpty() || workspace.goWork().isPresent();
            Optional<FileChange> change = resolution.isPresent() && code != Desk.SECURITY
                    ? resolver.sumChange(resolution.get(), keeps ? done : List.of(), !keeps || asksForGraph(workspace))
                    : Optional.empty();
            return change.isEmpty() ? code : Math.max(code, desk.save(List.of(change.get())));
        }

        private static ModuleVersion module(ModuleInfo info) {
            return ModuleVersion.of(info.text(InfoField.PATH), info.text(InfoField.VERSION));
        }

        private int print(List<ModuleInfo> infos, List<Downloaded> done) {
            int code = Desk.OK;
            for (int i = 0; i < done.size(); i++) {
                Downloaded each = done.get(i);
                if (json) {
                    desk.print(DownloadJson.of(each, infos.get(i).text(InfoField.QUERY), origin(infos.get(i))));
                }
                if (!each.error().isEmpty()) {
                    code = each.security() ? Desk.SECURITY : Math.max(code, Desk.NO_ANSWER);
                }
                if (each.security() || (!json && !each.error().isEmpty())) {
                    desk.say((each.security() ? "SECURITY ERROR: " : "go: ") + each.error());
                }
            }
            return code;
        }

        private static Map<String, String> origin(ModuleInfo info) {
            return info.get(InfoField.ORIGIN) instanceof InfoValue.Strings(Map<String, String> texts) ? texts : Map.of();
        }
    }

    /// Looks whether the module cache is what it was.
    @Command(
            name = "verify",
            description = "Looks whether the modules of the build list are in the module cache as they were downloaded, as"
                    + " 'go mod verify' does. Changes nothing.")
    static final class VerifyVerb implements Callable<Integer> {
        private final Desk desk;

        @Option(names = {"-json", "--json"}, description = "Prints a JSON object for each finding.")
        private boolean json;

        VerifyVerb(Desk desk) {
            this.desk = desk;
        }

        @Override
        public Integer call() throws WorkspaceException {
            desk.flag("-mod=mod");
            try (Resolver resolver = desk.resolver(desk.workspace())) {
                Resolution resolution = resolver.resolve(_ -> {});
                int code = desk.report(resolution.problems());
                List<ModuleVersion> modules = resolution.buildList().modules().stream()
                        .filter(module -> !module.isMain() && !module.path().isToolchain())
                        .toList();
                List<Verification.Finding> findings = resolver.verification().verify(modules);
                for (Verification.Finding finding : findings) {
                    if (json) {
                        desk.print(DownloadJson.of(finding));
                    }
                    desk.say(finding.message());
                    code = Math.max(code, finding.severity() == Verification.Severity.MODIFIED ? Desk.SECURITY : Desk.NO_ANSWER);
                }
                if (findings.isEmpty() && !json) {
                    desk.print("all modules verified\n");
                }
                return code;
            }
        }
    }

    /// The module cache as a whole.
    @Command(name = "cache", description = "Says where the module cache is and how large.")
    static final class CacheVerb implements Callable<Integer> {
        private final Desk desk;

        @Option(names = "--clean", description = "Removes all of it, as 'go clean -modcache' does.")
        private boolean clean;

        CacheVerb(Desk desk) {
            this.desk = desk;
        }

        @Override
        public Integer call() {
            Path folder = desk.env().moduleCache();
            if (!folder.isAbsolute()) {
                desk.say("modscope: there is no module cache: GOMODCACHE and GOPATH name no folder");
                return Desk.NO_ANSWER;
            }
            try {
                StoredModules stored = new StoredModules(folder);
                StoredModules.Size size = stored.size();
                if (clean) {
                    stored.clean();
                }
                desk.print("%s%s: %d files, %.1f MiB\n".formatted(clean ? "removed " : "", folder, size.files(),
                        size.bytes() / (double) (1 << 20)));
                return Desk.OK;
            } catch (IOException e) {
                desk.say("modscope: GOMODCACHE=" + folder + ": " + e.getMessage());
                return Desk.NO_ANSWER;
            }
        }
    }
}
