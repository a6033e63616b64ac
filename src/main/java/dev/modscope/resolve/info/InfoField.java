package dev.modscope.resolve.info;

import java.util.List;

/// The fields, in go's order.
public enum InfoField {
    PATH("Path", Kind.TEXT),
    VERSION("Version", Kind.TEXT),
    QUERY("Query", Kind.TEXT),
    VERSIONS("Versions", Kind.TEXTS),
    REPLACE("Replace", Kind.MODULE),
    TIME("Time", Kind.TIME),
    UPDATE("Update", Kind.MODULE),
    MAIN("Main", Kind.FLAG),
    INDIRECT("Indirect", Kind.FLAG),
    DIR("Dir", Kind.TEXT),
    GO_MOD("GoMod", Kind.TEXT),
    GO_VERSION("GoVersion", Kind.TEXT),
    RETRACTED("Retracted", Kind.TEXTS),
    DEPRECATED("Deprecated", Kind.TEXT),
    ERROR("Error", Kind.ERROR),
    SUM("Sum", Kind.TEXT),
    GO_MOD_SUM("GoModSum", Kind.TEXT),
    ORIGIN("Origin", Kind.ORIGIN),
    REUSE("Reuse", Kind.FLAG);

    private final String label;
    private final Kind kind;

    private enum Kind {
        TEXT,
        TEXTS,
        FLAG,
        MODULE,
        TIME,
        ERROR,
        ORIGIN
    }

    InfoField(String label, Kind kind) {
        this.label = label;
        this.kind = kind;
    }

    /// Its name.
    public String label() {
        return label;
    }

    /// What it is where it says nothing.
    public InfoValue empty() {
        return switch (kind) {
            case TEXT -> new InfoValue.Text("");
            case TEXTS -> new InfoValue.Texts(List.of());
            case FLAG -> new InfoValue.Flag(false);
            case MODULE -> InfoValue.Absent.MODULE;
            case TIME -> InfoValue.Absent.TIME;
            case ERROR -> InfoValue.Absent.ERROR;
            case ORIGIN -> InfoValue.Absent.ORIGIN;
        };
    }
}
