package dev.modscope.resolve;

import dev.modscope.modfile.Directive;
import dev.modscope.module.ModulePath;
import dev.modscope.mvs.KnownModules;
import dev.modscope.mvs.Requirements;
import dev.modscope.resolve.get.GetContext;
import dev.modscope.resolve.query.KnownNotes;
import dev.modscope.resolve.wave.Summaries;
import dev.modscope.workspace.MainModule;
import dev.modscope.workspace.Workspace;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What has been read for as long as a workspace is open. What a module requires depends on what the main modules replace
/// and exclude, so there is one memory for each set of such rules: that of the files as they are for good, and those of
/// a few what-ifs. For one thread at a time.
final class Known {
    private static final int OTHERS = 4;

    private final Workspace base;
    private final List<Object> baseRules;
    private final Sources sources;
    private final Memory ofBase;
    private final Axes baseAxes;
    private final Map<List<Object>, Memory> others = new LinkedHashMap<>(OTHERS, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<List<Object>, Memory> eldest) {
            return size() > OTHERS;
        }
    };

    /// What is known under one set of rules.
    ///
    /// @param contexts where `go get` runs, for each main module that it ran for
    record Memory(KnownModules modules, KnownNotes notes, Map<ModulePath, GetContext> contexts) {}

    Known(Workspace base, Sources sources) {
        this.base = base;
        this.baseRules = rules(base);
        this.sources = sources;
        this.ofBase = memory(base);
        this.baseAxes = new Axes(base, sources.modules(), sources);
    }

    private Memory memory(Workspace workspace) {
        return new Memory(
                new KnownModules(new Summaries(workspace, sources), workspace.env().mostModules()),
                new KnownNotes(workspace, sources::latestAtHand),
                new HashMap<>());
    }

    /// What decides of other modules: each line as a text, behind the folder that it stands in.
    private static List<Object> rules(Workspace workspace) {
        List<Object> rules = new ArrayList<>();
        workspace.goWork().ifPresent(work -> work.replaces().forEach(replace -> rules.add(rule(replace))));
        for (MainModule main : workspace.inOrder()) {
            rules.add(main.directory());
            main.goMod().replaces().forEach(replace -> rules.add(rule(replace)));
            main.goMod().excludes().forEach(exclude -> rules.add(exclude.module()));
        }
        return rules;
    }

    private static Directive.Replace rule(Directive.Replace replace) {
        return new Directive.Replace(replace.path(), replace.version(), replace.target(), replace.targetVersion(), 0);
    }

    /// What is known under the rules of a workspace.
    Memory in(Workspace workspace) {
        if (workspace == base) {
            return ofBase;
        }
        List<Object> rules = rules(workspace);
        return rules.equals(baseRules) ? ofBase : others.computeIfAbsent(rules, _ -> memory(workspace));
    }

    /// The version axes under the rules of a workspace. Any thread may ask.
    Axes axes(Workspace workspace) {
        return workspace == base || rules(workspace).equals(baseRules) ? baseAxes : new Axes(workspace, sources.modules(), sources);
    }

    /// Failures are asked for again.
    void forgetFailures() {
        ofBase.modules().forgetFailures();
        others.values().forEach(memory -> memory.modules().forgetFailures());
    }

    /// The graph of a workspace that differs from the base in its main modules. In a go.work these are vertices, whose
    /// answers are put back afterwards.
    Requirements.Expanded expanded(Workspace now) {
        Memory memory = in(now);
        if (now.goWork().isEmpty()) {
            return new Summaries(now, sources).requirements().expand(memory.modules());
        }
        try {
            rememberMains(now, memory);
            return new Summaries(now, sources).requirements().expand(memory.modules());
        } finally {
            rememberMains(base, ofBase);
        }
    }

    private void rememberMains(Workspace of, Memory memory) {
        Summaries read = new Summaries(of, sources);
        for (MainModule main : of.mains()) {
            memory.modules().remember(read.summary(Summaries.vertex(main), main.goMod()));
        }
    }

    /// Where `go get` runs for a main module of a workspace.
    GetContext context(Workspace now, MainModule main) {
        Workspace alone = now.goWork().isPresent() ? now.alone(main) : now;
        Summaries read = new Summaries(alone, sources);
        Memory memory = in(now);
        GetContext context = memory.contexts().computeIfAbsent(main.path(), _ -> GetContext.of(
                alone,
                read.requirements(),
                now.goWork().isPresent() ? new KnownModules(read, now.env().mostModules()) : memory.modules(),
                sources.modules(),
                now));
        return context.with(now, main, read.requirements());
    }
}
