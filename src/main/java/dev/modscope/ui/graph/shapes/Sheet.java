package dev.modscope.ui.graph.shapes;

import dev.modscope.ui.graph.raster.Pixels;
import java.nio.IntBuffer;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;

/// An image over an array that can be drawn on while another one is shown.
record Sheet(PixelBuffer<IntBuffer> buffer, WritableImage image) {
    static Sheet of(int width, int height) {
        PixelBuffer<IntBuffer> buffer = new PixelBuffer<>(
                width, height, IntBuffer.allocate(width * height), PixelFormat.getIntArgbPreInstance());
        return new Sheet(buffer, new WritableImage(buffer));
    }

    boolean fits(int width, int height) {
        return image.getWidth() == width && image.getHeight() == height;
    }

    Pixels pixels() {
        return new Pixels(buffer.getBuffer().array(), (int) image.getWidth(), (int) image.getHeight());
    }
}
