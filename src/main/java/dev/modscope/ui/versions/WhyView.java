package dev.modscope.ui.versions;

import dev.modscope.module.ModulePath;
import dev.modscope.module.ModuleVersion;
import dev.modscope.ui.explorer.Texts;
import dev.modscope.ui.versions.remarks.AloneView;
import dev.modscope.ui.versions.remarks.RemarksView;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/// Why the module is at its version: the sentence, the shortest chain of requirements, and everything that asks for it.
/// Every module named can be followed.
final class WhyView extends VBox {
    private static final double ROW = 22;

    private final Consumer<ModulePath> follow;
    private final TextFlow sentence = new TextFlow();
    private final VBox chain = new VBox();
    private final Label chainTitle = new Label(Texts.of("why.chain"));
    private final Label askersTitle = new Label(Texts.of("why.askers"));
    private final ListView<Why.Row> askers = new ListView<>();
    private final RemarksView remarks;
    private List<ModuleVersion> shortest = List.of();

    WhyView(VersionsViewModel model, Consumer<ModulePath> follow) {
        this.follow = follow;
        remarks = new RemarksView(follow, version -> model.choose(version.text()));
        getStyleClass().add("why");
        sentence.getStyleClass().add("sentence");
        sentence.setId("why-sentence");
        sentence.setMinHeight(USE_PREF_SIZE);
        Label title = new Label(Texts.of("why.title"));
        List.of(title, chainTitle, askersTitle).forEach(t -> t.getStyleClass().add("section-title"));
        chain.getStyleClass().add("chain");
        askers.setId("askers");
        askers.getStyleClass().addAll("dense", "askers");
        askers.setAccessibleText(Texts.of("why.askers.spoken"));
        askers.setFixedCellSize(ROW);
        askers.setCellFactory(_ -> new AskerCell());
        askers.setOnMouseClicked(event -> {
            if (event.getClickCount() == 2) {
                followSelected();
            }
        });
        askers.getSelectionModel().selectedItemProperty().subscribe((_, row) -> showChain(Optional.ofNullable(row)));
        askers.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER && !event.isShortcutDown()) {
                followSelected();
            }
        });
        VBox.setVgrow(askers, Priority.ALWAYS);
        VBox.setVgrow(this, Priority.ALWAYS);
        getChildren().addAll(title, sentence, remarks, new AloneView(model.alone()), chainTitle, chain, askersTitle, askers);
        model.whyProperty().subscribe(this::show);
    }

    private void show(Optional<Why> why) {
        sentence.getChildren().setAll(why.stream().flatMap(w -> w.sentence().stream()).map(this::phrase).toList());
        sentence.setAccessibleText(why.map(Why::text).orElse(""));
        remarks.show(why.map(Why::remarks).orElse(List.of()));
        shortest = why.map(Why::chain).orElse(List.of());
        List<Why.Row> rows = why.map(Why::rows).orElse(List.of());
        if (!askers.getItems().equals(rows)) {
            askers.getItems().setAll(rows);
            askers.getSelectionModel().clearSelection();
        }
        showChain(Optional.ofNullable(askers.getSelectionModel().getSelectedItem()));
        askers.setMaxHeight(rows.size() * ROW + 2);
        askers.setMinHeight(Math.clamp(rows.size(), 1, 4) * ROW + 2);
        visible(!rows.isEmpty(), askersTitle, askers);
    }

    /// The shortest chain, or the one through the module that is chosen in the list.
    private void showChain(Optional<Why.Row> row) {
        Optional<Why.Row.Asker> chosen =
                row.filter(Why.Row.Asker.class::isInstance).map(Why.Row.Asker.class::cast);
        chainTitle.setText(chosen.filter(by -> !by.module().isMain())
                .map(by -> Texts.of("why.chain.through", by.module().path().value()))
                .orElse(Texts.of("why.chain")));
        List<ModuleVersion> steps = chosen.map(Why.Row.Asker::chain).orElse(shortest);
        chain.getChildren().clear();
        for (int i = 0; i < steps.size(); i++) {
            chain.getChildren().add(step(steps.get(i), i, i == steps.size() - 1));
        }
        visible(steps.size() > 1, chainTitle, chain);
    }

    private static void visible(boolean visible, Node... nodes) {
        for (Node node : nodes) {
            node.setVisible(visible);
            node.setManaged(visible);
        }
    }

    private Node phrase(Why.Phrase phrase) {
        return phrase.module().<Node>map(path -> link(phrase.text(), path)).orElseGet(() -> {
            Text text = new Text(phrase.text());
            text.getStyleClass().add("words");
            return text;
        });
    }

    private Hyperlink link(String text, ModulePath path) {
        Hyperlink link = new Hyperlink(text);
        link.setOnAction(_ -> {
            link.setVisited(false);
            follow.accept(path);
        });
        return link;
    }

    private Node step(ModuleVersion module, int index, boolean last) {
        Region rail = new Region();
        rail.getStyleClass().addAll("rail", index == 0 ? "rail-first" : last ? "rail-last" : "rail-middle");
        Hyperlink link = link(module.path().value(), module.path());
        link.setTextOverrun(OverrunStyle.LEADING_ELLIPSIS);
        link.setTooltip(new Tooltip(Texts.shown(module)));
        link.setMinWidth(40);
        Label version = new Label(module.version().text());
        version.getStyleClass().add("step-version");
        version.setMinWidth(Region.USE_PREF_SIZE);
        HBox step = new HBox(rail, link, version);
        step.getStyleClass().add("step");
        return step;
    }

    private void followSelected() {
        if (askers.getSelectionModel().getSelectedItem() instanceof Why.Row.Asker(ModuleVersion module, _, _)) {
            follow.accept(module.path());
        }
    }

    /// A heading (a version and how many ask for it) or a module that asks.
    private static final class AskerCell extends ListCell<Why.Row> {
        private static final List<String> STYLES = List.of("asked", "asked-selected", "asker");

        private final Label name = new Label();
        private final Label detail = new Label();
        private final HBox box = new HBox(8, name, detail);
        private final Tooltip tip = new Tooltip();

        AskerCell() {
            name.setTextOverrun(OverrunStyle.LEADING_ELLIPSIS);
            name.setMinWidth(120);
            name.setMaxWidth(Double.MAX_VALUE);
            HBox.setHgrow(name, Priority.ALWAYS);
            detail.getStyleClass().add("asker-detail");
            detail.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
            detail.setMinWidth(70);
            detail.setAlignment(Pos.CENTER_RIGHT);
            box.getStyleClass().add("asker-box");
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(Why.Row row, boolean empty) {
            super.updateItem(row, empty);
            wear(empty || row == null ? List.of() : style(row));
            setGraphic(empty || row == null ? null : box);
            setTooltip(null);
            if (!empty && row != null) {
                fill(row);
            }
        }

        private static List<String> style(Why.Row row) {
            return switch (row) {
                case Why.Row.Asked asked -> asked.selected() ? List.of("asked", "asked-selected") : List.of("asked");
                case Why.Row.Asker _ -> List.of("asker");
            };
        }

        private void wear(List<String> wanted) {
            List<String> there = getStyleClass().stream().filter(STYLES::contains).toList();
            if (!there.equals(wanted)) {
                getStyleClass().removeAll(there);
                getStyleClass().addAll(wanted);
            }
        }

        private void fill(Why.Row row) {
            switch (row) {
                case Why.Row.Asked asked -> {
                    name.setText(asked.version().text());
                    detail.setText(Texts.of("why.count", asked.count()));
                }
                case Why.Row.Asker asker -> {
                    name.setText(Texts.shown(asker.module().path()));
                    detail.setText(asker.module().isMain() ? Texts.of("card.main") : asker.detail());
                    tip.setText(asker.description());
                    setTooltip(tip);
                }
            }
        }
    }
}
