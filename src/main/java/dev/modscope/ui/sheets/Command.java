package dev.modscope.ui.sheets;

/// Something the palette offers: its words, what is said beside them (where it is found, or a version), its keys, whether
/// it can be done now, and doing it.
public record Command(String words, String note, String keys, boolean possible, Runnable action) {
    /// What is searched.
    String searched() {
        return words + " " + note;
    }
}
