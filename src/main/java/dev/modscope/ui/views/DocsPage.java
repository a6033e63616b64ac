package dev.modscope.ui.views;

import dev.modscope.module.ModulePath;
import dev.modscope.module.Version;
import dev.modscope.resolve.Resolution;
import dev.modscope.ui.explorer.ExplorerViewModel;
import dev.modscope.ui.explorer.Texts;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;

/// The page with the documentation of the selected module, on the site that a person has set. There is none before, and
/// nothing is asked of it but by the person's own browser.
public final class DocsPage {
    private final ExplorerViewModel explorer;
    private final ObservableValue<String> site;
    private final Consumer<String> browser;

    /// `site` is an address, which may say where `{module}` and `{version}` stand; `browser` shows a page.
    public DocsPage(ExplorerViewModel explorer, ObservableValue<String> site, Consumer<String> browser) {
        this.explorer = explorer;
        this.site = site;
        this.browser = browser;
    }

    /// Shows the page, where there is one.
    public void open() {
        if (hindrance().isEmpty()) {
            explorer.selectionProperty().get()
                    .map(path -> address(site.getValue(), path, version(path)))
                    .ifPresent(browser);
        }
    }

    /// Why there is no page, in words; empty where there is one.
    public ObservableValue<String> hindranceProperty() {
        return Bindings.createStringBinding(this::hindrance, site, explorer.selectionProperty());
    }

    private String hindrance() {
        Optional<ModulePath> selected = explorer.selectionProperty().get();
        if (site.getValue().isBlank()) {
            return Texts.of("menu.why.docs");
        }
        if (!site.getValue().matches("https?://[^/\\s]+\\S*")) {
            return Texts.of("menu.why.docs.address");
        }
        boolean line = selected.filter(path -> path.isToolchain()).isPresent();
        return selected.isEmpty() || line ? Texts.of("menu.why.selected") : "";
    }

    private Optional<String> version(ModulePath path) {
        return explorer.shownProperty().get()
                .map(Resolution::buildList)
                .map(list -> list.selected(path))
                .filter(version -> !(version instanceof Version.Main || version instanceof Version.None))
                .map(Version::text);
    }

    /// The address of a page: where the site has no places for the module and its version, they follow it as
    /// `/module@version`. What has no version, such as a main module, goes without.
    static String address(String site, ModulePath path, Optional<String> version) {
        String bare = site.endsWith("/") ? site.substring(0, site.length() - 1) : site;
        String pattern = bare.contains("{module}") ? site : bare + "/{module}@{version}";
        String filled = pattern.replace("{module}", path.value());
        return version.map(text -> filled.replace("{version}", text))
                .orElseGet(() -> filled.replace("@{version}", "").replace("{version}", ""));
    }
}
