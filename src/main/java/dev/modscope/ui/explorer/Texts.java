package dev.modscope.ui.explorer;

import dev.modscope.module.Shown;
import dev.modscope.resolve.EditException;
import dev.modscope.workspace.WorkspaceException;
import java.text.MessageFormat;
import java.text.NumberFormat;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The words of the window, from the bundle `messages.properties`.
public final class Texts {
    private static final ResourceBundle BUNDLE = ResourceBundle.getBundle("dev.modscope.ui.messages");

    private static final Pattern UNASKED = Pattern.compile("offline: (?:no repository|(\\S+)) was (?:not )?asked");

    private static final int MONTHS_FROM = 60;
    private static final int YEARS_FROM = 730;

    /// An argument that stands for what is put in its place afterwards, such as names that lead somewhere: where that is,
    /// is a matter of the language. No text from outside holds it.
    public static final String PLACE = "\u0001";

    private Texts() {}

    /// The text of a key; `{0}` and so on stand for the arguments.
    public static String of(String key, Object... arguments) {
        Object[] shown = Arrays.stream(arguments)
                .map(argument -> argument instanceof Number || PLACE.equals(argument) ? argument : shown(argument))
                .toArray();
        return new MessageFormat(BUNDLE.getString(key), Locale.getDefault(Locale.Category.FORMAT)).format(shown);
    }

    /// What stands on the key of this English name.
    public static String key(String name) {
        return of("key." + name.toLowerCase(Locale.ROOT));
    }

    /// A text from outside, such as a path, in which nothing hides and nothing turns the direction of the writing.
    public static String shown(Object text) {
        return Shown.answer(text.toString());
    }

    /// What authors of modules wrote; where something hides in it, that is said.
    public static String authors(String text) {
        String shown = shown(text);
        return shown.equals(text) ? text : of("text.hidden", text);
    }

    /// A reason as it comes from below, with what is said there of the network in the words of the window.
    public static String reason(String reason) {
        return UNASKED.matcher(shown(reason)).replaceAll(found -> Matcher.quoteReplacement(
                found.group(1) == null ? of("reason.unasked.repository") : of("reason.unasked", found.group(1))));
    }

    /// A number as it is written where the user lives.
    public static String number(long number) {
        return NumberFormat.getIntegerInstance(Locale.getDefault(Locale.Category.FORMAT)).format(number);
    }

    /// How long ago something was, roughly.
    public static String age(Instant then, Instant now) {
        long days = Duration.between(then, now).toDays();
        return days < MONTHS_FROM
                ? of("age.days", days)
                : days < YEARS_FROM ? of("age.months", days * 12 / 365) : of("age.years", days / 365);
    }

    /// A day as it is written where the user lives; the day is that of `go`, which counts in UTC.
    public static String date(Instant time) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                .withLocale(Locale.getDefault(Locale.Category.FORMAT))
                .withZone(ZoneOffset.UTC)
                .format(time);
    }

    /// What a failure says: one or two lines. One that nobody foresaw names its kind, so that it can be reported.
    public static String failure(Exception failure) {
        if (failure instanceof EditException refusal && refusal.isRefuted()) {
            return of("failure.mismatch", String.valueOf(failure.getMessage()));
        }
        boolean foreseen = failure instanceof WorkspaceException || failure instanceof EditException;
        return Optional.ofNullable(failure.getMessage())
                .filter(_ -> foreseen)
                .orElse(of("failure.unforeseen", failure));
    }
}
