package dev.modscope.ui.explorer;

import dev.modscope.resolve.EditException;
import dev.modscope.workspace.WorkspaceException;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The words of the window, from the bundle `messages.properties`.
public final class Texts {
    private static final ResourceBundle BUNDLE = ResourceBundle.getBundle("dev.modscope.ui.messages");

    private static final Pattern UNASKED = Pattern.compile("offline: (?:no repository|(\\S+)) was (?:not )?asked");

    private Texts() {}

    /// The text of a key; `{0}` and so on stand for the arguments.
    public static String of(String key, Object... arguments) {
        return new MessageFormat(BUNDLE.getString(key), Locale.getDefault(Locale.Category.FORMAT)).format(arguments);
    }

    /// A reason as it comes from below, with what is said there of the network in the words of the window.
    public static String reason(String reason) {
        return UNASKED.matcher(reason).replaceAll(found -> Matcher.quoteReplacement(
                found.group(1) == null ? of("reason.unasked.repository") : of("reason.unasked", found.group(1))));
    }

    /// What a failure says: one or two lines. One that nobody foresaw names its kind, so that it can be reported.
    public static String failure(Exception failure) {
        boolean foreseen = failure instanceof WorkspaceException || failure instanceof EditException;
        return Optional.ofNullable(failure.getMessage())
                .filter(_ -> foreseen)
                .orElse(of("failure.unforeseen", failure));
    }
}
