package dev.modscope.ui.versions.remarks;

import dev.modscope.module.ModulePath;
import dev.modscope.ui.explorer.Texts;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;

/// Chips for the other major versions of a module: modules of their own, each with a slider of its own.
public final class MajorsView extends FlowPane {
    private final Consumer<ModulePath> follow;

    /// `follow` selects the module of a chip.
    public MajorsView(ObservableValue<List<ModulePath>> majors, Consumer<ModulePath> follow) {
        super(6, 4);
        this.follow = follow;
        setId("majors");
        setAlignment(Pos.CENTER_LEFT);
        getStyleClass().add("majors");
        majors.subscribe(this::show);
    }

    private void show(List<ModulePath> majors) {
        setVisible(!majors.isEmpty());
        setManaged(!majors.isEmpty());
        Label title = new Label(Texts.of("versions.majors"));
        title.getStyleClass().add("legend-words");
        getChildren().setAll(title);
        getChildren().addAll(majors.stream().map(this::chip).toList());
    }

    private Node chip(ModulePath path) {
        Button chip = new Button(name(path));
        chip.setMnemonicParsing(false);
        chip.getStyleClass().addAll("small", "chip", "major");
        chip.setTooltip(new Tooltip(Texts.of("versions.major.tip", path)));
        chip.setAccessibleText(Texts.of("versions.major.spoken", name(path), path));
        chip.setOnAction(_ -> follow.accept(path));
        return chip;
    }

    /// `v3` of a path that says so; `v0/v1` of one that says nothing.
    private static String name(ModulePath path) {
        String last = path.value().substring(path.value().lastIndexOf('/') + 1);
        String end = last.substring(last.lastIndexOf('.') + 1);
        return end.matches("v[0-9]+") ? end : Texts.of("versions.major.first");
    }
}
