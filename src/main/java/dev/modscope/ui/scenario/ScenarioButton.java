package dev.modscope.ui.scenario;

import dev.modscope.ui.explorer.ExplorerViewModel;
import dev.modscope.ui.explorer.Texts;
import java.util.Optional;
import javafx.scene.control.MenuButton;
import javafx.scene.control.Tooltip;
import org.kordamp.ikonli.javafx.FontIcon;

/// The button in the tool bar that says which scenario is shown, with the menu of all of them.
public final class ScenarioButton extends MenuButton {
    private static final double NARROW = 156;
    private static final double WIDE = 220;

    public ScenarioButton(ExplorerViewModel explorer, ScenarioItems items) {
        setId("scenarios");
        setGraphic(new FontIcon("mdi2s-source-branch"));
        getStyleClass().add("scenario-button");
        setMnemonicParsing(false);
        textProperty().bind(explorer.whatIf().scenariosProperty().map(all -> all.name(Texts.of("scenario.base"))));
        accessibleTextProperty().bind(textProperty().map(name -> Texts.of("scenario.button", name)));
        setTooltip(new Tooltip(Texts.of("scenario.button.tip")));
        disableProperty().bind(explorer.baseProperty().map(Optional::isEmpty));
        items.fill(getItems(), false);
    }

    /// Its words give way after those of the search field.
    @Override
    protected double computeMinWidth(double height) {
        return Math.clamp(computePrefWidth(height), NARROW, WIDE);
    }

    @Override
    protected double computeMaxWidth(double height) {
        return WIDE;
    }
}
