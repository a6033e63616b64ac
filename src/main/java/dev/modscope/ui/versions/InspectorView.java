package dev.modscope.ui.versions;

import dev.modscope.module.ModulePath;
import dev.modscope.ui.controls.Reasoned;
import dev.modscope.ui.explorer.ExplorerViewModel;
import dev.modscope.ui.explorer.Texts;
import dev.modscope.ui.versions.axis.Stop;
import dev.modscope.ui.versions.axis.StopAxis;
import dev.modscope.ui.versions.remarks.MajorsView;
import dev.modscope.ui.versions.remarks.RequiresView;
import dev.modscope.ui.versions.remarks.RequiresViewModel;
import dev.modscope.ui.versions.remarks.UnreachableView;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// The inspector: the card of the selected module, its version slider with a legend, and why it is at its version.
public final class InspectorView extends StackPane {
    private final VersionsViewModel model;
    private final Region limits;
    private final Executor calm;
    private final Consumer<String> copy;
    private final Label name = labelled("card-name");
    private final Label parent = labelled("card-parent");
    private final Label version = labelled("card-version");
    private final FlowPane badges = new FlowPane(6, 4);
    private final Label deprecated = labelled("banner", "banner-warning");
    private final Label notice = labelled("banner");
    private final FlowPane legend = new FlowPane(12, 2);
    private final VersionSlider slider;
    private final ComboBox<String> chooser = new ComboBox<>();
    private final Label hint = labelled("hint");
    private final ScrollPane scroll = new ScrollPane();

    /// What others put into the card: the limits of what the project takes, and why a module could not be read.
    /// What is said about a place of the thumb, beside its pill, is said when `calm` tells.
    public record Beside(Region limits, Region unreachable, ObservableValue<List<RequiresViewModel.Row>> requires, Executor calm) {
        /// Over the explorer; what the module requires follows when `requires` tells.
        public static Beside of(ExplorerViewModel explorer, Region limits, Executor requires, Executor calm) {
            return new Beside(limits, new UnreachableView(explorer), new RequiresViewModel(explorer, requires).rowsProperty(), calm);
        }
    }

    /// `follow` selects a module that the person clicks on, `copy` puts a text on the
    /// clipboard.
    public InspectorView(
            VersionsViewModel model, Beside beside, Consumer<ModulePath> follow, Consumer<String> copy) {
        this.model = model;
        limits = beside.limits();
        calm = beside.calm();
        this.copy = copy;
        slider = new VersionSlider(model);
        getStyleClass().add("inspector");
        getStylesheets().add(Objects.requireNonNull(getClass().getResource("versions.css")).toExternalForm());
        Label nothing = labelled("placeholder");
        nothing.setText(Texts.of("inspector.nothing"));
        nothing.setWrapText(true);
        WhyView why = new WhyView(model, follow);
        why.getChildren().add(new RequiresView(beside.requires(), follow));
        VBox content = new Column(card(), beside.unreachable(), sliderBox(follow), why);
        content.getStyleClass().add("inspector-content");
        scroll.setContent(content);
        scroll.setFitToWidth(true);
        scroll.viewportBoundsProperty().subscribe(bounds -> content.setMinHeight(bounds.getHeight()));
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setFocusTraversable(false);
        scroll.getStyleClass().add("inspector-scroll");
        getChildren().setAll(nothing);
        model.factsProperty().subscribe(facts -> {
            if (facts.isPresent()) {
                dress();
            }
            nothing.setVisible(facts.isEmpty());
            scroll.setVisible(facts.isPresent());
            facts.ifPresent(this::show);
        });
        model.factsProperty().map(facts -> facts.map(ModuleFacts::path)).subscribe(_ -> scroll.setVvalue(0));
    }

    /// Adds what shows a module when `calm` tells after opening: a start has enough to do, and so has the first selection.
    public void dressFor(ExplorerViewModel explorer, Executor calm) {
        explorer.baseProperty().subscribe(base -> base.ifPresent(_ -> calm.execute(this::dress)));
    }

    private void dress() {
        if (getChildren().size() == 1) {
            getChildren().addFirst(scroll);
        }
    }

    /// The slider, for the window's focus order and shortcuts.
    public VersionSlider slider() {
        return slider;
    }

    /// To the list of who asks for the module.
    public void toHolders() {
        Optional.ofNullable(lookup("#askers")).filter(Node::isVisible).ifPresent(Node::requestFocus);
    }

    /// Why no version can be chosen, in words; empty where one can.
    public ObservableValue<String> hindranceProperty() {
        return Bindings.createStringBinding(
                () -> model.factsProperty().get()
                        .map(facts -> facts.hindrance(model.axisProperty().get())).orElse(Texts.of("menu.why.selected")),
                model.factsProperty(), model.axisProperty());
    }

    /// To where a version is chosen or typed.
    public void toVersions() {
        if (slider.isVisible()) {
            chooser.requestFocus();
        }
    }

    /// As high as it must be, so that the list in it shrinks before the pane scrolls.
    private static final class Column extends VBox {
        Column(Node... children) {
            super(children);
        }

        @Override
        protected double computePrefHeight(double width) {
            return computeMinHeight(width);
        }
    }

    private Node card() {
        name.setId("inspector-name");
        version.setId("inspector-version");
        MenuButton copies = new MenuButton(Texts.of("inspector.copy"));
        copies.getStyleClass().addAll("flat", "small", "copy-menu");
        copies.setAccessibleText(Texts.of("inspector.copy.spoken"));
        copies.setMinWidth(MenuButton.USE_PREF_SIZE);
        model.factsProperty().subscribe(facts -> facts.ifPresent(f -> copies.getItems().setAll(
                copyItem(f.path().value()), copyItem(f.coordinates()), copyItem(f.goGet()))));
        BorderPane title = new BorderPane(new VBox(parent, name), null, copies, null, null);
        BorderPane.setAlignment(copies, Pos.TOP_RIGHT);
        badges.setAlignment(Pos.CENTER_LEFT);
        showWithText(deprecated);
        model.deprecatedProperty().subscribe(text -> deprecated.setText(
                text.map(t -> t.isBlank() ? Texts.of("inspector.deprecated") : Texts.of("inspector.deprecated.why", Texts.authors(t))).orElse("")));
        VBox card = new VBox(title, badges, deprecated);
        card.getStyleClass().add("card");
        return card;
    }

    private MenuItem copyItem(String text) {
        MenuItem item = new MenuItem(text);
        item.setMnemonicParsing(false);
        item.setOnAction(_ -> copy.accept(text));
        return item;
    }

    private Node sliderBox(Consumer<ModulePath> follow) {
        notice.textProperty().bind(model.noticeProperty());
        showWithText(notice);
        slider.visibleProperty().bind(model.axisProperty().map(Optional::isPresent));
        slider.managedProperty().bind(slider.visibleProperty());
        legend.managedProperty().bind(slider.visibleProperty());
        legend.visibleProperty().bind(slider.visibleProperty());
        legend.getStyleClass().add("legend");
        model.axisProperty().subscribe(axis ->
                legend.getChildren().setAll(axis.stream().flatMap(InspectorView::legendOf).toList()));
        Label warning = labelled("banner", "banner-warning");
        showWithText(warning);
        model.texts().whenSaid(() -> calm.execute(() -> say(warning)));
        VBox box = new VBox(slider, chooserRow(), limitsRow(), legend, warning, notice, new MajorsView(model.majorsProperty(), follow));
        box.getStyleClass().add("slider-box");
        return box;
    }

    private void say(Label warning) {
        warning.setText(model.texts().warningProperty().get());
        hint.setText(model.texts().hintProperty().get());
        chooser.setValue(model.texts().pillProperty().get());
    }

    private Node chooserRow() {
        chooser.setId("version-chooser");
        chooser.setEditable(true);
        chooser.setAccessibleText(Texts.of("inspector.chooser"));
        chooser.setPromptText(Texts.of("inspector.chooser.prompt"));
        chooser.setMinWidth(124);
        chooser.setPrefWidth(124);
        chooser.getStyleClass().add("chooser");
        model.axisProperty().subscribe(_ -> chooser.getItems().setAll(model.choices()));
        chooser.setOnAction(_ -> Optional.ofNullable(chooser.getValue())
                .filter(chosen -> !chosen.equals(model.texts().pillProperty().get()))
                .ifPresent(model::choose));
        // Not when it is pressed: the list has the keyboard by the time the key comes up, and takes that for its own closing.
        slider.addEventHandler(KeyEvent.KEY_RELEASED, event -> {
            if (event.getCode() == KeyCode.F4) {
                chooser.requestFocus();
                chooser.show();
            }
        });
        hint.setWrapText(true);
        hint.setMinHeight(USE_PREF_SIZE);
        hint.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(hint, Priority.ALWAYS);
        HBox row = new HBox(10, hint, chooser);
        row.getStyleClass().add("chooser-row");
        row.visibleProperty().bind(slider.visibleProperty());
        row.managedProperty().bind(slider.visibleProperty());
        return row;
    }

    /// The limits, and the way to the newest version within them.
    private Node limitsRow() {
        Button newest = new Button(Texts.of("versions.newest"));
        newest.setId("newest-allowed");
        newest.setTooltip(new Tooltip(Texts.of("versions.newest.tip")));
        newest.setMinWidth(USE_PREF_SIZE);
        newest.getStyleClass().addAll("flat", "small");
        newest.setOnAction(_ -> model.toNewestAllowed());
        limits.setId("inspector-limits");
        limits.setMaxWidth(Double.MAX_VALUE);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox row = new HBox(6, limits, gap, Reasoned.of(
                newest, model.axisProperty().map(axis -> axis.filter(stops -> stops.newestAllowed().isPresent()).isPresent()),
                Texts.of("versions.newest.not")));
        row.setAlignment(Pos.CENTER_LEFT);
        row.getStyleClass().add("limits-row");
        row.visibleProperty().bind(slider.visibleProperty());
        row.managedProperty().bind(row.visibleProperty());
        return row;
    }

    private static Stream<Node> legendOf(StopAxis axis) {
        Stream<Node> marks = Arrays.stream(Stop.Mark.values())
                .filter(mark -> axis.indexOf(mark).isPresent())
                .map(mark -> legendEntry(MarkLayer.glyph(mark), mark.legend()));
        Stream<Node> zones = axis.hasDowngrades()
                ? Stream.of(legendEntry(MarkLayer.swatch(StopAxis.Zone.DOWNGRADE), Texts.of("zone.downgrade.legend")))
                : Stream.empty();
        Stream<Node> beyond = axis.stops().stream().anyMatch(stop -> stop.beyond().isPresent())
                ? Stream.of(legendEntry(MarkLayer.beyond(), Texts.of("versions.legend.beyond")))
                : Stream.empty();
        return Stream.concat(marks, Stream.concat(zones, beyond));
    }

    private static Node legendEntry(Node sign, String text) {
        Label words = labelled("legend-words");
        words.setText(text);
        HBox entry = new HBox(4, sign, words);
        entry.setAlignment(Pos.CENTER_LEFT);
        return entry;
    }

    private void show(ModuleFacts facts) {
        String path = Texts.shown(facts.path());
        int slash = path.lastIndexOf('/', path.matches(".*/v[0-9]+") ? path.lastIndexOf('/') - 1 : path.length());
        parent.setText(path.substring(0, slash + 1));
        parent.setVisible(slash >= 0);
        parent.setManaged(slash >= 0);
        name.setText(path.substring(slash + 1));
        name.setTooltip(new Tooltip(path));
        version.setText(facts.selected().text());
        version.setVisible(!facts.selected().text().isEmpty());
        version.setManaged(version.isVisible());
        badges.getChildren().setAll(version, badge(facts.role().words(), "badge-role"));
        facts.goLine().ifPresent(go -> badges.getChildren().add(badge("go " + go.text(), "badge-go")));
        facts.replacedBy().ifPresent(by -> badges.getChildren().add(badge(Texts.of("inspector.replaced", by), "badge-replaced")));
    }

    private static Label badge(String text, String styleClass) {
        Label badge = labelled("badge", styleClass);
        badge.setText(text);
        return badge;
    }

    private static void showWithText(Label label) {
        label.setWrapText(true);
        label.setMaxWidth(Double.MAX_VALUE);
        label.setMinHeight(USE_PREF_SIZE);
        label.visibleProperty().bind(label.textProperty().isNotEmpty());
        label.managedProperty().bind(label.visibleProperty());
        HBox.setHgrow(label, Priority.ALWAYS);
    }

    private static Label labelled(String... classes) {
        Label label = new Label();
        label.getStyleClass().addAll(classes);
        return label;
    }
}
