package dev.modscope.ui.log;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A request as the transport tells it, for a person to read and to pass on: without what a server may have put into the
/// URL to let the bearer in.
///
/// @param words the URL, then the status and how long it took, or what went wrong
record Requests(String words, boolean failed) {
    private static final Pattern TOLD = Pattern.compile("# get (\\S+): (.*)", Pattern.DOTALL);
    private static final Pattern ANSWERED = Pattern.compile("(\\d+) \\((\\d+)\\.(\\d{3})s\\)");
    private static final Pattern LOGIN = Pattern.compile("(https?://)[^/@\\s]*@");
    private static final Pattern QUERY = Pattern.compile("(https?://[^\\s?#]*)[?#]\\S*?(?=:?(?:\\s|$))");
    private static final int REFUSED = 400;
    /// What a proxy says of what there is not, which is an answer like others.
    private static final Set<Integer> NONE = Set.of(404, 410);

    /// What is said of a request once it is over; empty while it begins.
    static Optional<Requests> of(String told) {
        Matcher request = TOLD.matcher(told);
        if (!request.matches()) {
            return Optional.empty();
        }
        String url = open(request.group(1));
        Matcher answer = ANSWERED.matcher(request.group(2));
        if (!answer.matches()) {
            return Optional.of(new Requests(url + " – " + open(request.group(2)), true));
        }
        long millis = Long.parseLong(answer.group(2)) * 1000 + Long.parseLong(answer.group(3));
        int status = Integer.parseInt(answer.group(1));
        return Optional.of(new Requests(
                url + " – " + status + ", " + millis + " ms", status >= REFUSED && !NONE.contains(status)));
    }

    private static String open(String text) {
        return QUERY.matcher(LOGIN.matcher(text).replaceAll("$1")).replaceAll("$1?…");
    }
}
