package dev.modscope.ui.graph.shapes;

import dev.modscope.ui.graph.moves.Viewport;

/// A picture on a sheet: made for this part of the drawing, with a margin of that many pixels on each side.
record Shot(Subject subject, Viewport view, int margin, Sheet sheet) {
    double width() {
        return sheet.image().getWidth();
    }

    double height() {
        return sheet.image().getHeight();
    }

    boolean covers(Viewport now, double paneWidth, double paneHeight) {
        double left = view.left() - now.left();
        double top = view.top() - now.top();
        return now.zoom() == view.zoom() && Math.abs(left) <= margin && Math.abs(top) <= margin
                && paneWidth + 2 * margin <= width() + 1 && paneHeight + 2 * margin <= height() + 1;
    }

    boolean middling(Viewport now) {
        return now.zoom() == view.zoom() && Math.abs(view.left() - now.left()) <= margin / 2.0
                && Math.abs(view.top() - now.top()) <= margin / 2.0;
    }
}
