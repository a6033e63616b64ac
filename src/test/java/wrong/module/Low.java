package wrong.module;

import java.io.IOException;
import java.io.InputStream;
import java.io.ObjectInputStream;
import java.io.PrintStream;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;
import wrong.mvs.High;

/// Breaks what a pure room can break.
public final class Low {
    static final ConcurrentHashMap<String, String> SEEN = new ConcurrentHashMap<>();

    @Nullable
    static High count;

    void print(RuntimeException e) {
        PrintStream out = System.out;
        out.println(SEEN);
        e.printStackTrace();
    }

    Process start() throws IOException {
        Process first = Runtime.getRuntime().exec(new String[] {"true"});
        first.destroy();
        return new ProcessBuilder("true").start();
    }

    int read(InputStream in) throws IOException {
        try (ObjectInputStream objects = new ObjectInputStream(in);
                ZipInputStream zip = new ZipInputStream(in)) {
            return objects.available() + zip.available();
        }
    }
}
