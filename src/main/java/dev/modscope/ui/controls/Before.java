package dev.modscope.ui.controls;

import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Scene;

/// Who had the keyboard before something covered the window: it is given back when that goes.
public final class Before {
    private Optional<Node> had = Optional.empty();

    /// Keeps who has the keyboard now, once until it is given back.
    ///
    /// @param cover what is about to take it
    public void keep(Node cover) {
        if (had.isEmpty()) {
            had = Optional.ofNullable(cover.getScene()).map(Scene::getFocusOwner);
        }
    }

    /// Gives the keyboard back.
    public void giveBack() {
        had.ifPresent(Node::requestFocus);
        had = Optional.empty();
    }
}
