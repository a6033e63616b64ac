package dev.modscope.ui.graph;

import dev.modscope.layout.Drawing;
import dev.modscope.layout.Drawing.Group;
import dev.modscope.layout.Drawing.Mark;
import dev.modscope.layout.Drawing.Single;
import dev.modscope.module.ModuleVersion;
import dev.modscope.module.Version;
import dev.modscope.resolve.Resolution;
import dev.modscope.ui.explorer.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// What the card beside a box says.
public record Card(String title, List<String> lines) {
    private static final int NAMED = 8;

    public Card {
        title = Texts.shown(title);
        lines = lines.stream().map(Texts::shown).toList();
    }

    static Card of(Drawing.Box box, Resolution resolution) {
        return switch (box.node()) {
            case Single(ModuleVersion module) -> ofModule(module, box, resolution);
            case Group group -> ofGroup(group);
        };
    }

    private static Card ofModule(ModuleVersion module, Drawing.Box box, Resolution resolution) {
        List<String> lines = new ArrayList<>();
        String version = module.version() instanceof Version.Main ? Texts.of("card.main") : module.version().text();
        String kind = box.is(Mark.MAIN) ? "" : Texts.of(box.is(Mark.DIRECT) ? "card.direct" : "card.indirect");
        lines.add(kind.isEmpty() ? version : version + " · " + kind);
        long requirers = resolution.buildList().modules().stream()
                .filter(other -> requires(resolution, other, module))
                .count();
        lines.add(Texts.of("card.counts", requirers, requirements(resolution, module)));
        resolution.workspace()
                .replacement(module)
                .ifPresent(replacement -> lines.add(Texts.of("card.replaced", replacement.text())));
        for (Mark mark : List.of(
                Mark.UNRESOLVED, Mark.LOADING, Mark.RETRACTED, Mark.DEPRECATED, Mark.HELD, Mark.ADDED, Mark.REMOVED, Mark.UPGRADED, Mark.DOWNGRADED,
                Mark.EXCHANGED)) {
            if (box.is(mark)) {
                lines.add(Texts.of("card." + mark.name().toLowerCase(Locale.ROOT)));
            }
        }
        lines.add(Texts.of("card.hint"));
        return new Card(module.path().value(), lines);
    }

    /// How many modules it requires; go and toolchain are none.
    private static long requirements(Resolution resolution, ModuleVersion module) {
        return resolution.graph().indexOf(module) < 0 ? 0 : resolution.graph().requirementsOf(module).stream()
                .filter(requirement -> !requirement.to().path().isToolchain())
                .count();
    }

    private static boolean requires(Resolution resolution, ModuleVersion from, ModuleVersion to) {
        int index = resolution.graph().indexOf(from);
        for (int k = 0; index >= 0 && k < resolution.graph().requirementCount(index); k++) {
            boolean names = resolution.graph().vertex(resolution.graph().required(index, k)).path().equals(to.path());
            if (names && !resolution.graph().recorded(index, k)) {
                return true;
            }
        }
        return false;
    }

    private static Card ofGroup(Group group) {
        List<String> lines = new ArrayList<>();
        lines.add(Texts.of("card.group", group.modules().size()));
        group.modules().stream().limit(NAMED).forEach(module -> lines.add(inside(group, module)));
        if (group.modules().size() > NAMED) {
            lines.add(Texts.of("card.more", group.modules().size() - NAMED));
        }
        lines.add(Texts.of("card.group.hint"));
        return new Card(group.owner(), lines);
    }

    private static String inside(Group group, ModuleVersion module) {
        String path = module.path().value();
        String name = path.startsWith(group.owner() + "/") ? path.substring(group.owner().length() + 1) : path;
        return (name + " " + module.version().text()).trim();
    }
}
