package dev.modscope.ui.scenario;

import dev.modscope.ui.explorer.ExplorerViewModel;
import dev.modscope.ui.explorer.Texts;
import java.util.Optional;
import javafx.scene.control.MenuButton;
import javafx.scene.control.Tooltip;
import org.kordamp.ikonli.javafx.FontIcon;

/// The button in the tool bar that says which scenario is shown, with the menu of all of them.
public final class ScenarioButton extends MenuButton {
    public ScenarioButton(ExplorerViewModel explorer, ScenarioItems items) {
        setId("scenarios");
        setGraphic(new FontIcon("mdi2s-source-branch"));
        getStyleClass().add("scenario-button");
        setMnemonicParsing(false);
        setMinWidth(156);
        setMaxWidth(180);
        textProperty().bind(explorer.whatIf().scenariosProperty().map(all -> all.name(Texts.of("scenario.base"))));
        accessibleTextProperty().bind(textProperty().map(name -> Texts.of("scenario.button", name)));
        setTooltip(new Tooltip(Texts.of("scenario.button.tip")));
        disableProperty().bind(explorer.baseProperty().map(Optional::isEmpty));
        items.fill(getItems(), false);
    }
}
