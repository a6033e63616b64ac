package dev.modscope.ui.source;

import dev.modscope.ui.explorer.Texts;
import dev.modscope.ui.source.SourceLine.Note;
import dev.modscope.ui.source.SourceLine.Span;
import dev.modscope.workspace.saving.UnifiedDiff;
import java.util.Locale;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import javafx.scene.text.Text;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/// A line: its number, what becomes of it, its text, and beside it what is selected and who holds that.
final class SourceCell extends ListCell<SourceLine> {
    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");
    private static final PseudoClass COMES = PseudoClass.getPseudoClass("comes");
    private static final PseudoClass GOES = PseudoClass.getPseudoClass("goes");
    private static final double NOTE = 64;

    private final SourceViewModel model;
    private final Label number = new Label();
    private final Label sign = new Label();
    private final HBox code = new HBox();
    private final Label note = new Label();
    private final Hyperlink holder = new Hyperlink();
    private final Label more = new Label();
    private final Label problem = new Label("", new FontIcon("mdi2a-alert-circle-outline"));
    private final HBox beside = new HBox(4, note, holder, more, problem);
    private final HBox line;

    SourceCell(SourceViewModel model) {
        this.model = model;
        number.getStyleClass().add("line-number");
        sign.getStyleClass().add("line-sign");
        code.getStyleClass().add("code");
        code.setMinWidth(0);
        code.setAlignment(Pos.CENTER_LEFT);
        Rectangle clip = new Rectangle();
        clip.widthProperty().bind(code.widthProperty());
        clip.heightProperty().bind(code.heightProperty());
        code.setClip(clip);
        note.getStyleClass().add("line-note");
        more.getStyleClass().add("line-note");
        more.setMinWidth(0);
        holder.setMinWidth(0);
        holder.setFocusTraversable(false);
        problem.getStyleClass().add("line-problem");
        beside.setAlignment(Pos.CENTER_LEFT);
        beside.getStyleClass().add("beside");
        HBox.setHgrow(beside, Priority.ALWAYS);
        line = new HBox(number, sign, code, beside) {
            // What stands beside the text is not pushed out of sight by it, and takes no more of it than it must.
            @Override
            protected void layoutChildren() {
                beside.setMinWidth(beside.isManaged() ? Math.min(beside.prefWidth(-1), NOTE) : 0);
                double room = getWidth() - number.prefWidth(-1) - sign.prefWidth(-1) - beside.getMinWidth();
                code.setMinWidth(Math.max(0, Math.min(code.prefWidth(-1), room)));
                super.layoutChildren();
            }
        };
        line.setAlignment(Pos.CENTER_LEFT);
        setPrefWidth(0);
        model.selectionProperty().subscribe(this::choose);
    }

    private void choose() {
        SourceLine shown = getItem();
        pseudoClassStateChanged(CHOSEN, shown != null && shown.module().isPresent()
                && shown.module().equals(model.selectionProperty().get()));
    }

    @Override
    protected void updateItem(@Nullable SourceLine shown, boolean empty) {
        super.updateItem(shown, empty);
        boolean there = !empty && shown != null;
        setText("");
        setGraphic(there ? line : null);
        pseudoClassStateChanged(COMES, shown != null && there && shown.change() == UnifiedDiff.Kind.ADDED);
        pseudoClassStateChanged(GOES, shown != null && there && shown.change() == UnifiedDiff.Kind.REMOVED);
        setTooltip(null);
        setAccessibleText("");
        if (shown != null && there) {
            fill(shown);
        }
        choose();
    }

    private void fill(SourceLine shown) {
        number.setText(shown.number() == 0 ? "" : String.valueOf(shown.number()));
        sign.setText(switch (shown.change()) {
            case SAME -> "";
            case ADDED -> "+";
            case REMOVED -> "−";
        });
        code.getChildren().setAll(shown.spans().stream().map(SourceCell::text).toList());
        fill(shown.note());
        problem.setText(Texts.shown(String.join(" ", shown.problems())));
        show(problem, !shown.problems().isEmpty());
        show(beside, problem.isManaged() || note.isManaged());
        LineWords words = new LineWords(shown);
        words.tip().ifPresent(tip -> setTooltip(new Tooltip(tip)));
        setAccessibleText(words.spoken());
    }

    private void fill(Note said) {
        note.setText(Texts.shown(said.words()) + (said.holder().isPresent() ? Texts.of("source.held") : ""));
        show(note, !said.words().isEmpty());
        note.setMinWidth(said.holder().isPresent() ? Region.USE_PREF_SIZE : 0);
        show(holder, said.holder().isPresent());
        show(more, said.more() > 0);
        more.setText(Texts.of("source.more", said.more()));
        said.holder().ifPresent(path -> {
            holder.setText(Texts.shown(path));
            holder.setOnAction(_ -> {
                holder.setVisited(false);
                model.select(path);
            });
        });
    }

    private static void show(Region region, boolean shown) {
        region.setVisible(shown);
        region.setManaged(shown);
    }

    private static Text text(Span span) {
        Text text = new Text(Texts.shown(span.text()));
        text.getStyleClass().addAll("span", "span-" + span.kind().name().toLowerCase(Locale.ROOT));
        if (span.wrong()) {
            text.getStyleClass().add("span-wrong");
            text.setUnderline(true);
        }
        return text;
    }
}
