package dev.modscope.resolve.compare;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.modscope.module.GoVersion;
import dev.modscope.module.ModulePath;
import dev.modscope.module.ModuleVersion;
import dev.modscope.module.Shown;
import dev.modscope.module.Tokens;
import dev.modscope.module.Version;
import dev.modscope.workspace.WorkspaceException;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/// What a project accepts: of a state (the go line, retracted versions, whose modules), and of a change (downgrades, the
/// age of what comes).
///
/// @param go the highest go line; a language version (`1.24`) lets every release of it pass
/// @param minimumAgeDays how old a version that comes in must be; 0 for any age
/// @param noRetracted whether a retracted version is a violation
/// @param noDowngrade whether a lower version than before is a violation
/// @param owners the beginnings of module paths that are accepted; empty for all
public record Policy(
        Optional<GoVersion> go, int minimumAgeDays, boolean noRetracted, boolean noDowngrade, List<String> owners) {
    private static final String KEYS = "goAtMost, minimumAgeDays, noRetracted, noDowngrade or owners";

    public Policy {
        owners = List.copyOf(owners);
    }

    /// Where a policy is broken, each in one line.
    public List<String> violations(Column before, Column after, Instant now) {
        List<String> found = new ArrayList<>();
        goLine(after).ifPresent(found::add);
        Set<ModulePath> retracted = noRetracted ? after.resolution().marked().retracted() : Set.of();
        for (Map.Entry<ModulePath, Cell> entry : new TreeMap<>(after.cells()).entrySet()) {
            ModuleVersion module = new ModuleVersion(entry.getKey(), entry.getValue().version());
            if (module.isMain() || module.path().isToolchain()) {
                continue;
            }
            Cell.Move move = entry.getValue().from(before.cell(module.path()));
            if (retracted.contains(module.path())) {
                found.add(module + " is retracted by its author");
            }
            if (!owners.isEmpty() && owners.stream().noneMatch(owner -> owns(owner, module.path().value()))) {
                found.add(module + " belongs to none of the accepted owners");
            }
            if (noDowngrade && move == Cell.Move.DOWNGRADED) {
                found.add(module + " is lower than " + before.cell(module.path()).version().text() + " before");
            }
            if (minimumAgeDays > 0 && isNew(move)) {
                young(module, after, now).ifPresent(found::add);
            }
        }
        return found;
    }

    private static boolean isNew(Cell.Move move) {
        return move == Cell.Move.ADDED || move == Cell.Move.UPGRADED || move == Cell.Move.DOWNGRADED;
    }

    private Optional<String> goLine(Column after) {
        Version line = after.cell(ModulePath.GO).version();
        if (go.isEmpty() || !(line instanceof GoVersion version)) {
            return Optional.empty();
        }
        GoVersion compared = go.get().isLanguage() ? version.language() : version;
        return compared.compareTo(go.get()) > 0
                ? Optional.of("go " + version.text() + " is above " + go.get().text())
                : Optional.empty();
    }

    private Optional<String> young(ModuleVersion module, Column after, Instant now) {
        Optional<Instant> published = after.published().apply(module);
        if (published.isEmpty()) {
            return Optional.of(module + ": when it was published is not known here, " + minimumAgeDays + " days are asked for");
        }
        long days = Duration.between(published.get(), now).toDays();
        return days >= minimumAgeDays ? Optional.empty() : Optional.of(module + " is " + days
                + (days == 1 ? " day" : " days") + " old, " + minimumAgeDays + " are asked for");
    }

    /// Whether a path is an owner's: `github.com/a` owns `github.com/a/b`, not `github.com/ab`.
    private static boolean owns(String owner, String path) {
        String prefix = owner.endsWith("/") ? owner.substring(0, owner.length() - 1) : owner;
        return path.equals(prefix) || path.startsWith(prefix + "/");
    }

    /// Reads a policy from JSON. What is not understood is refused: a rule that is misspelt would hold nothing.
    /// @throws WorkspaceException where it is no policy
    public static Policy parse(String file, String text) throws WorkspaceException {
        try (JsonParser json = new JsonFactory().createParser(text)) {
            return new Reader(json).policy();
        } catch (JacksonException e) {
            throw new WorkspaceException(file + ": this is not JSON: " + e.getOriginalMessage());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (WorkspaceException e) {
            throw new WorkspaceException(file + ": " + e.getMessage());
        }
    }

    private record Reader(JsonParser json) {
        Policy policy() throws IOException, WorkspaceException {
            Policy policy = new Policy(Optional.empty(), 0, false, false, List.of());
            expect(json.nextToken() == JsonToken.START_OBJECT, "a policy is an object with " + KEYS);
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                policy = with(policy, json.currentName(), json.nextToken());
            }
            return policy;
        }

        private Policy with(Policy policy, String key, JsonToken value) throws IOException, WorkspaceException {
            return switch (key) {
                case "goAtMost" -> {
                    expect(value == JsonToken.VALUE_STRING && Tokens.isGoLine(json.getText()),
                            "\"goAtMost\" is a go version such as \"1.24\"");
                    yield new Policy(Optional.of(new GoVersion(json.getText())), policy.minimumAgeDays,
                            policy.noRetracted, policy.noDowngrade, policy.owners);
                }
                case "minimumAgeDays" -> {
                    expect(value == JsonToken.VALUE_NUMBER_INT && json.getText().matches("[0-9]{1,5}"),
                            "\"minimumAgeDays\" is a number of days");
                    yield new Policy(policy.go, json.getIntValue(), policy.noRetracted, policy.noDowngrade, policy.owners);
                }
                case "noRetracted" -> new Policy(
                        policy.go, policy.minimumAgeDays, yes(value, key), policy.noDowngrade, policy.owners);
                case "noDowngrade" -> new Policy(
                        policy.go, policy.minimumAgeDays, policy.noRetracted, yes(value, key), policy.owners);
                case "owners" -> new Policy(
                        policy.go, policy.minimumAgeDays, policy.noRetracted, policy.noDowngrade, owners(value));
                default -> throw new WorkspaceException("\"" + Shown.line(key) + "\" is no rule; expected " + KEYS);
            };
        }

        private static boolean yes(JsonToken value, String key) throws WorkspaceException {
            expect(value == JsonToken.VALUE_TRUE || value == JsonToken.VALUE_FALSE, "\"" + key + "\" is true or false");
            return value == JsonToken.VALUE_TRUE;
        }

        private List<String> owners(JsonToken first) throws IOException, WorkspaceException {
            String expected = "\"owners\" is an array of beginnings of module paths, such as \"golang.org/x\"";
            List<String> owners = new ArrayList<>();
            expect(first == JsonToken.START_ARRAY, expected);
            for (JsonToken token = json.nextToken(); token != JsonToken.END_ARRAY; token = json.nextToken()) {
                expect(token == JsonToken.VALUE_STRING && !json.getText().isBlank(), expected);
                owners.add(json.getText().strip());
            }
            return owners;
        }

        private static void expect(boolean fits, String words) throws WorkspaceException {
            if (!fits) {
                throw new WorkspaceException(words);
            }
        }
    }
}
