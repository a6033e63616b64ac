package dev.modscope.ui.explorer;

import dev.modscope.resolve.Access;
import dev.modscope.resolve.Comparison;
import dev.modscope.resolve.EditException;
import dev.modscope.resolve.Problem;
import dev.modscope.resolve.Resolution;
import dev.modscope.resolve.Resolver;
import dev.modscope.workspace.scenario.Scenario;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/// Answers that are likely to be asked for next, worked out while the hand rests: a thumb that lies on a stop mostly goes on
/// to one beside it. Nothing is shown of them, and whatever is asked for goes before.
final class Foresight {
    private final Latest working;
    private final Map<Scenario, Comparison> known = new HashMap<>();
    private Optional<Session> over = Optional.empty();
    private Optional<Own> own = Optional.empty();

    private record Own(Session session, Resolver resolver) {}

    /// Answers are worked out by `working`.
    Foresight(Latest working) {
        this.working = working;
    }

    /// Who knows answers.
    @FunctionalInterface
    interface Asking {
        /// What a scenario would change.
        /// @throws EditException where `go get` would refuse
        Comparison answer(Resolver resolver, Scenario wanted) throws EditException;
    }

    @FunctionalInterface
    private interface Answering {
        Comparison answer(Scenario wanted) throws EditException;
    }

    /// Looks for these instead of those before, one after the other, and has each prepared. Refusals are left to who asks,
    /// and so is what lacks more than the files as they are, where it may be there by then.
    void look(Session session, Map<Scenario, Consumer<Comparison>> likely, Asking asking) {
        over = Optional.of(session);
        known.keySet().retainAll(likely.keySet());
        Map<Scenario, Comparison> already = Map.copyOf(known);
        boolean all = session.asksNobody();
        working.askTelling(
                news -> {
                    Resolver resolver = all ? session.resolver() : own(session);
                    for (Map.Entry<Scenario, Consumer<Comparison>> next : likely.entrySet()) {
                        answer(next.getKey(), already, wanted -> asking.answer(resolver, wanted))
                                .filter(answer -> all || isWhole(answer))
                                .ifPresent(answer -> {
                                    next.getValue().accept(answer);
                                    news.accept(() -> known.put(next.getKey(), answer));
                                });
                    }
                    return likely;
                },
                _ -> {},
                _ -> {});
    }

    /// Where a network would be asked, and waited for, what is foreseen is what this machine knows.
    private synchronized Resolver own(Session session) {
        Own now = own.filter(one -> one.session().equals(session))
                .orElseGet(() -> new Own(session, new Resolver(session.workspace(), Access.OFFLINE)));
        own = Optional.of(now);
        return now.resolver();
    }

    private static Optional<Comparison> answer(Scenario wanted, Map<Scenario, Comparison> already, Answering asking) {
        if (already.containsKey(wanted)) {
            return Optional.of(already.get(wanted));
        }
        try {
            return Optional.of(asking.answer(wanted));
        } catch (EditException _) {
            return Optional.empty();
        }
    }

    private static boolean isWhole(Comparison answer) {
        return lacking(answer.after()) <= lacking(answer.before());
    }

    private static long lacking(Resolution answer) {
        return answer.problems().stream().filter(Problem.Unresolved.class::isInstance).count();
    }

    /// What was found for a scenario; nothing more is looked for.
    Optional<Comparison> take(Session session, Scenario wanted) {
        working.cancel();
        return over.equals(Optional.of(session)) ? Optional.ofNullable(known.get(wanted)) : Optional.empty();
    }

    private synchronized void letGo() {
        own.map(Own::resolver).ifPresent(Resolver::close);
        own = Optional.empty();
    }

    /// Over other files, or none.
    void forget() {
        working.cancel();
        known.clear();
        over = Optional.empty();
        letGo();
    }
}
