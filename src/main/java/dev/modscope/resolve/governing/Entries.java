package dev.modscope.resolve.governing;

import dev.modscope.source.web.Web;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The entries of GOPROXY, as a person counts them.
record Entries(List<Entry> all) {
    Entries {
        all = List.copyOf(all);
    }

    /// One of them.
    ///
    /// @param number from 1
    /// @param endsTheSearch whether others behind it are asked only for what it does not have
    record Entry(String shown, int number, int count, boolean endsTheSearch) {
        private boolean isAbove(String url) {
            String base = shown.endsWith("/") ? shown.substring(0, shown.length() - 1) : shown;
            String whole = base.contains("://") ? base : "https://" + base;
            return !base.isEmpty() && (url.equals(whole) || url.startsWith(whole + "/"));
        }

        @Override
        public String toString() {
            return count == 1 ? "GOPROXY=" + shown : "GOPROXY (entry " + number + " of " + count + ": " + shown + ")";
        }
    }

    static Entries of(String goproxy) {
        String[] words = goproxy.split("[,|]", -1);
        List<Entry> all = new ArrayList<>();
        int at = 0;
        for (int i = 0; i < words.length; i++) {
            at += words[i].length();
            boolean comma = i + 1 < words.length && goproxy.charAt(at) == ',';
            at++;
            all.add(new Entry(Web.shown(words[i].strip()), i + 1, words.length, comma));
        }
        return new Entries(all);
    }

    /// The one that a URL, without its password, lies below.
    Optional<Entry> naming(String url) {
        return all.stream().filter(entry -> entry.isAbove(url)).findFirst();
    }

    /// The one that leads to the repositories; GOPROXY as a whole where none does by name.
    String direct() {
        return all.stream().filter(entry -> entry.shown().equals("direct")).findFirst().map(Entry::toString).orElse("GOPROXY");
    }
}
