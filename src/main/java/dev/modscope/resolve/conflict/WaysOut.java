package dev.modscope.resolve.conflict;

import dev.modscope.module.ModulePath;
import dev.modscope.module.ModuleVersion;
import dev.modscope.module.Version;
import dev.modscope.resolve.EditException;
import dev.modscope.resolve.Resolution;
import dev.modscope.resolve.Resolver;
import dev.modscope.resolve.VersionAxis;
import dev.modscope.workspace.Edit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Looks for ways out of a refusal. Each is tried before it is offered.
public final class WaysOut {
    /// How often a module is raised to what the next refusal asks for.
    private static final int RAISES = 8;
    /// How many lower versions are tried.
    private static final int LOWERINGS = 60;

    private final Resolver resolver;
    private final Resolution base;
    private final List<Edit> edits;

    private WaysOut(Resolver resolver, Resolution base, List<Edit> edits) {
        this.resolver = resolver;
        this.base = base;
        this.edits = edits;
    }

    /// The ways out of a refusal of edits over what the files say; none where no chain of requirements forbids them. May be
    /// interrupted.
    public static List<WayOut> of(Resolver resolver, Resolution base, List<Edit> edits, EditException refusal) {
        if (refusal.chain().size() < 2) {
            return List.of();
        }
        WaysOut ways = new WaysOut(resolver, base, edits);
        List<WayOut> found = new ArrayList<>();
        ways.raise(refusal).ifPresent(found::add);
        ways.lower(refusal.chain().getFirst()).ifPresent(found::add);
        return found;
    }

    private Optional<WayOut> raise(EditException first) {
        EditException refusal = first;
        List<Edit> tried = edits;
        for (int i = 0; i < RAISES; i++) {
            ModuleVersion to = refusal.chain().getLast();
            if (asked(to.path()).isEmpty()) {
                return Optional.empty();
            }
            tried = with(tried, to);
            Optional<EditException> next = refused(tried);
            if (next.isEmpty()) {
                return Optional.of(new WayOut.Raise(to, tried));
            }
            refusal = next.get();
            boolean higher = !refusal.chain().isEmpty() && refusal.chain().getLast().path().equals(to.path())
                    && refusal.chain().getLast().version().compareTo(to.version()) > 0;
            if (!higher) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    private Optional<WayOut> lower(ModuleVersion from) {
        if (from.isMain()) {
            return Optional.empty();
        }
        List<Version> lower = resolver.axis(base, from.path(), _ -> {}).stops().reversed().stream()
                .filter(stop -> !stop.excluded() && stop.retracted().isEmpty())
                .map(VersionAxis.Stop::version)
                .filter(version -> version.compareTo(from.version()) < 0)
                .limit(LOWERINGS)
                .toList();
        for (Version version : lower) {
            ModuleVersion to = new ModuleVersion(from.path(), version);
            List<Edit> tried = with(edits, to);
            if (refused(tried).isEmpty()) {
                return Optional.of(new WayOut.Lower(to, tried));
            }
        }
        return Optional.empty();
    }

    private Optional<Edit.Get> asked(ModulePath path) {
        return edits.stream()
                .filter(edit -> edit instanceof Edit.Get && edit.path().equals(path))
                .map(Edit.Get.class::cast)
                .findFirst();
    }

    /// The edits with a module asked for at a version, in the main module where it was asked for before.
    private List<Edit> with(List<Edit> some, ModuleVersion module) {
        List<Edit> changed = new ArrayList<>(some);
        ModulePath main = asked(module.path()).map(Edit::main).orElseGet(() -> edits.getLast().main());
        Edit.Get get = new Edit.Get(main, module.path(), module.version().text());
        boolean replaced = false;
        for (int i = 0; i < changed.size(); i++) {
            if (changed.get(i) instanceof Edit.Get other && other.path().equals(module.path())) {
                changed.set(i, get);
                replaced = true;
            }
        }
        if (!replaced) {
            changed.add(get);
        }
        return changed;
    }

    private Optional<EditException> refused(List<Edit> tried) {
        try {
            resolver.whatIf(base, tried, _ -> {});
            return Optional.empty();
        } catch (EditException e) {
            return Optional.of(e);
        }
    }
}
