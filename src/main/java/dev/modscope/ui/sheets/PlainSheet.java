package dev.modscope.ui.sheets;

import javafx.scene.layout.Region;

/// A sheet with a title over something to read.
public final class PlainSheet extends Sheet {
    public PlainSheet(String id, double width) {
        super(id, width);
    }

    /// Opens over something to read, which takes the keys.
    public void open(String title, Region content) {
        entitle(title);
        fill(content, content);
        open();
    }
}
