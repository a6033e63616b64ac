package dev.modscope.ui.prefs;

import dev.modscope.ui.explorer.Settings;
import java.util.List;
import java.util.Locale;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;

/// Something that can be set. Each has a few answers, or takes text; it is kept as text under its name.
public enum Preference {
    /// The language of the window; another one is spoken from the next start on.
    LANGUAGE("system en de"),
    /// How large everything is, in percent; another size holds from the next start on.
    SIZE("system 100 125 150 175 200"),
    /// Whether module proxies on the network may be asked.
    NETWORK("ask always never"),
    /// The proxy that is asked where GOPROXY says nothing.
    PROXY(""),
    /// The site that pages with documentation are opened on; without one there are none.
    DOCS(""),
    /// What the wheel of a mouse does without a key.
    WHEEL("system zoom move"),
    /// From how many modules on the graph starts grouped by owner.
    GROUPING("150"),
    /// The view a project begins with.
    VIEW("last graph table source"),
    /// Whether the place and size of the window, the dividers and the filters are kept.
    REMEMBER("yes no"),
    /// Whether the last project is opened where a start names none.
    REOPEN("no yes"),
    /// Whether files that changed on disk are read again by themselves.
    RELOAD("yes no"),
    /// Whether the drawer opens by itself when a what-if has changes.
    DRAWER("yes no"),
    /// Whether things move on the screen.
    MOTION("system reduced full");

    /// Separated by blanks, the usual one first.
    private final String answers;

    Preference(String answers) {
        this.answers = answers;
    }

    /// Its name among the words of the window and in the settings.
    public String key() {
        return "preference." + name().toLowerCase(Locale.ROOT);
    }

    /// What can be answered, the usual one first.
    public List<String> answers() {
        return List.of(answers.split(" ", -1));
    }

    /// Whether it takes any text.
    public boolean isText() {
        return answers().size() == 1;
    }

    /// Whether it is a question of yes or no.
    public boolean isYesOrNo() {
        return answers().size() == 2;
    }

    /// What is set; setting it keeps it.
    public StringProperty in(Settings settings) {
        return settings.kept(key(), answers().getFirst());
    }

    /// Whether the answer is yes.
    public boolean yes(Settings settings) {
        return in(settings).get().equals("yes");
    }

    /// Whether an answer is the one that is set.
    public ObservableValue<Boolean> is(Settings settings, String answer) {
        return in(settings).map(answer::equals);
    }
}
