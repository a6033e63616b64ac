package dev.modscope.ui.apply;

import dev.modscope.ui.controls.Before;
import dev.modscope.ui.explorer.Texts;
import dev.modscope.workspace.saving.Doubt;
import dev.modscope.workspace.saving.FileChange;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.NodeOrientation;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/// A sheet over the window: each file that would change, before and after side by side, the command that does the same,
/// and the button that writes.
public final class ApplyView extends BorderPane {
    private static final int COMMANDS = 2;

    private final ApplyViewModel model;
    private final Before before = new Before();
    private final Consumer<String> clipboard;
    private final Consumer<List<FileChange>> diff;
    private final Button write = new Button(Texts.of("apply.write"), new FontIcon("mdi2c-content-save-outline"));
    private final Button again = new Button(Texts.of("apply.again"), new FontIcon("mdi2r-refresh"));
    private final Button close = new Button(Texts.of("apply.close"));

    /// `clipboard` takes what is copied, `diff` shows what others wrote into the files.
    public ApplyView(ApplyViewModel model, Consumer<String> clipboard, Consumer<List<FileChange>> diff) {
        this.diff = diff;
        this.model = model;
        this.clipboard = clipboard;
        setId("apply");
        getStyleClass().add("apply");
        getStylesheets().add(Objects.requireNonNull(getClass().getResource("apply.css")).toExternalForm());
        write.setId("apply-write");
        write.getStyleClass().add("accent");
        write.setOnAction(_ -> model.write());
        write.disableProperty().bind(model.writableProperty().map(possible -> !possible));
        close.setId("apply-close");
        close.setOnAction(_ -> model.close());
        again.setId("apply-again");
        again.getStyleClass().add("accent");
        again.setOnAction(_ -> model.reapply());
        again.disableProperty().bind(model.busyProperty());
        visibleProperty().bind(model.proposalProperty().map(Optional::isPresent));
        // What is closed asks the window for no room.
        managedProperty().bind(visibleProperty());
        model.proposalProperty().subscribe(proposal -> proposal.ifPresentOrElse(this::show, this::takeAway));
        setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                model.close();
                event.consume();
            }
        });
    }

    private void show(ApplyViewModel.Proposal proposal) {
        before.keep(this);
        TabPane files = new TabPane();
        files.setAccessibleText(Texts.of("apply.files"));
        files.setTabClosingPolicy(TabPane.TabClosingPolicy.UNAVAILABLE);
        for (FileChange file : proposal.files()) {
            files.getTabs().add(new Tab(Texts.shown(String.valueOf(file.file().getFileName())), DiffList.of(file)));
        }
        Notices notices = notices(proposal);
        VBox header = header(proposal);
        header.getChildren().addAll(notices.above());
        notices.tab().ifPresent(tab -> {
            files.getTabs().add(tab);
            header.getChildren().add(notices.more(() -> files.getSelectionModel().select(tab)));
        });
        setTop(header);
        setCenter(proposal.files().isEmpty() ? new Label(Texts.of("apply.nothing")) : files);
        setBottom(footer(proposal));
        (proposal.stale() ? again : proposal.mismatches().isEmpty() ? write : close).requestFocus();
    }

    private void takeAway() {
        getChildren().clear();
        before.giveBack();
    }

    private VBox header(ApplyViewModel.Proposal proposal) {
        Label title = new Label(Texts.of("apply.title", proposal.files().size()));
        title.getStyleClass().add("apply-title");
        Label words = new Label(Texts.of("apply.words"));
        words.getStyleClass().add("pane-note");
        words.setWrapText(true);
        VBox header = new VBox(4, title, words);
        header.getStyleClass().add("apply-header");
        return header;
    }

    private Notices notices(ApplyViewModel.Proposal proposal) {
        Notices notices = new Notices();
        if (!proposal.refusal().isEmpty()) {
            notices.refusal(proposal.refusal());
        }
        proposal.mismatches().forEach(found -> notices.refusal(Texts.of("apply.mismatch", found.message())));
        for (Doubt doubt : proposal.doubts()) {
            notices.note(Texts.of(switch (doubt.kind()) {
                case READ_ONLY -> "apply.doubt.readonly";
                case GENERATED -> "apply.doubt.generated";
                case IGNORED -> "apply.doubt.ignored";
                case VENDORED -> "apply.doubt.vendored";
            }, doubt.file().getFileName()));
        }
        write.setText(Texts.of(proposal.doubts().stream().anyMatch(doubt -> doubt.kind().isReason()) ? "apply.write.anyway" : "apply.write"));
        proposal.planned().notes().forEach(notices::note);
        return notices;
    }

    private VBox footer(ApplyViewModel.Proposal proposal) {
        VBox footer = new VBox(8, commands(proposal.commands()));
        footer.getStyleClass().add("apply-footer");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox buttons = new HBox(8, gap, close, write);
        if (proposal.stale()) {
            Button since = new Button(Texts.of("notice.diff"));
            since.setId("apply-diff");
            since.setOnAction(_ -> model.since(diff));
            buttons.getChildren().setAll(gap, since, close, again);
        }
        buttons.setAlignment(Pos.CENTER_RIGHT);
        footer.getChildren().add(buttons);
        return footer;
    }

    /// The commands, one a line; where they are many they scroll, for the files need the room.
    private Region commands(List<String> commands) {
        VBox lines = new VBox(6);
        commands.forEach(command -> lines.getChildren().add(line(command)));
        if (commands.size() <= COMMANDS) {
            return lines;
        }
        ScrollPane scroll = new ScrollPane(lines);
        scroll.setFitToWidth(true);
        scroll.setPrefViewportHeight(COMMANDS * 41);
        scroll.setMinHeight(USE_PREF_SIZE);
        scroll.getStyleClass().add("edge-to-edge");
        return scroll;
    }

    private HBox line(String command) {
        TextField line = new TextField(Texts.shown(command));
        line.setEditable(false);
        line.getStyleClass().add("command");
        line.setNodeOrientation(NodeOrientation.LEFT_TO_RIGHT);
        line.setAccessibleText(Texts.of("apply.command"));
        HBox.setHgrow(line, Priority.ALWAYS);
        Button copy = new Button(Texts.of("apply.copy"), new FontIcon("mdi2c-content-copy"));
        copy.setMinWidth(USE_PREF_SIZE);
        copy.setOnAction(_ -> clipboard.accept(command));
        return new HBox(6, line, copy);
    }
}
