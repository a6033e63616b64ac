package dev.modscope.ui.controls;

import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.MenuItem;

/// A menu item that says why it cannot be chosen while it cannot: behind its words, since a disabled item has no tooltip.
public final class ReasonedItem {
    private static final String WORDS = "words";
    private static final String WHY = "why";

    private ReasonedItem() {}

    /// Gives an item that has its words the reason why it cannot be chosen; it can be while that is empty.
    public static <T extends MenuItem> T of(T item, ObservableValue<String> why) {
        String words = Optional.ofNullable(item.getText()).orElse("");
        item.getProperties().put(WORDS, words);
        item.textProperty().bind(Bindings.createStringBinding(
                () -> why.getValue().isEmpty() ? words : words + " – " + why.getValue(), why));
        item.disableProperty().bind(why.map(reason -> !reason.isEmpty()));
        why.subscribe(reason -> item.getProperties().put(WHY, reason));
        return item;
    }

    /// The words of any item, without a reason.
    public static String words(MenuItem item) {
        return item.getProperties().get(WORDS) instanceof String words
                ? words
                : Optional.ofNullable(item.getText()).orElse("");
    }

    /// Why an item cannot be chosen; empty where it can be, or where nothing is said.
    public static String why(MenuItem item) {
        return item.getProperties().get(WHY) instanceof String why ? why : "";
    }
}
