package dev.modscope.modfile.json;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

/// The directives of one kind while a file is edited, in the order of the file, new ones last. What an edit drops leaves
/// an empty entry until the file is cleaned up, as in the `go` command: for tools and ignored paths it never is, and
/// empty entries can be seen in the answer.
final class Entries {
    private final List<Entry> entries = new ArrayList<>();

    /// One directive: `key` is what edits find it by.
    record Entry(List<String> key, List<String> value, boolean gone) {
        static final Entry GONE = new Entry(List.of(), List.of(), true);
    }

    void add(List<String> key, List<String> value) {
        entries.add(new Entry(key, value, false));
    }

    boolean has(List<String> key) {
        return entries.stream().anyMatch(entry -> entry.key.equals(key));
    }

    void drop(List<String> key) {
        entries.replaceAll(entry -> entry.key.equals(key) ? Entry.GONE : entry);
    }

    /// Changes the first entry that fits and drops the others; false where there is none.
    boolean set(Predicate<List<String>> which, Function<Entry, List<String>> value) {
        boolean set = false;
        for (int i = 0; i < entries.size(); i++) {
            Entry entry = entries.get(i);
            if (!entry.gone && which.test(entry.key)) {
                entries.set(i, set ? Entry.GONE : new Entry(entry.key, value.apply(entry), false));
                set = true;
            }
        }
        return set;
    }

    /// Keeps one entry of each key: the first, or where `last` the last. Once two empty entries of any kind were met
    /// (`emptyMet`), all of them go.
    boolean removeRepeated(boolean last, boolean emptyMet) {
        Set<List<String>> seen = new HashSet<>();
        Set<Integer> repeated = new HashSet<>();
        boolean empty = emptyMet;
        for (int i = 0; i < entries.size(); i++) {
            int at = last ? entries.size() - 1 - i : i;
            if (!seen.add(entries.get(at).key)) {
                repeated.add(at);
                empty |= entries.get(at).gone;
            }
        }
        List<Entry> kept = new ArrayList<>();
        for (int i = 0; i < entries.size(); i++) {
            if (entries.get(i).gone ? !empty : !repeated.contains(i)) {
                kept.add(entries.get(i));
            }
        }
        entries.clear();
        entries.addAll(kept);
        return empty;
    }

    void cleanUp() {
        entries.removeIf(Entry::gone);
    }

    /// The objects of the answer; `write` takes the words of an entry, none where it is empty.
    List<JsonText> objects(Function<Entry, JsonText> write) {
        return entries.stream().map(write).toList();
    }
}
