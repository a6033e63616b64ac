package dev.modscope.ui.watching;

import java.io.IOException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/// Tells when the content of files differs from what it was, and when it is again what it was. Editors save by renaming, so it watches their folders, waits
/// until these are quiet and compares contents; where folders cannot be watched it looks every two seconds.
public final class FileWatch implements AutoCloseable {
    private static final long QUIET = 200;
    private static final long LOOK = 2000;

    private final Contents contents;
    private final Consumer<Set<Path>> changed;
    private final Optional<WatchService> service;
    private final Map<Path, String> known = new HashMap<>();
    private final Set<Path> folders = new HashSet<>();
    private Map<Path, String> told = Map.of();
    private volatile boolean closed;

    /// Reads what a file holds: equal texts for equal contents, an empty one where there is no file.
    @FunctionalInterface
    public interface Contents {
        /// What the file holds now.
        String of(Path file) throws IOException;
    }

    /// A watch over no files yet; `service` is empty where the system has none. `changed` takes the files that differ, none
    /// where all are what they were again.
    public FileWatch(Contents contents, Optional<WatchService> service, Consumer<Set<Path>> changed) {
        this.contents = contents;
        this.service = service;
        this.changed = changed;
    }

    /// Watches these files from now on and no others. What they hold now is what they are held against.
    public synchronized void watch(Set<Path> files) {
        known.clear();
        told = Map.of();
        files.forEach(file -> {
            read(file).ifPresent(content -> known.put(file, content));
            Optional.ofNullable(file.getParent()).filter(folders::add).ifPresent(this::register);
        });
    }

    private void register(Path folder) {
        service.ifPresent(watch -> {
            try {
                folder.register(
                        watch, StandardWatchEventKinds.ENTRY_CREATE, StandardWatchEventKinds.ENTRY_MODIFY,
                        StandardWatchEventKinds.ENTRY_DELETE);
            } catch (IOException | ClosedWatchServiceException _) {
                // Looking every now and then finds the change as well.
            }
        });
    }

    /// A file that cannot be read is left alone until it can.
    private Optional<String> read(Path file) {
        try {
            return Optional.of(contents.of(file));
        } catch (IOException _) {
            return Optional.empty();
        }
    }

    /// Watches until it is closed or the thread is interrupted.
    public void run() {
        try {
            while (!closed) {
                await();
                look();
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        } catch (ClosedWatchServiceException _) {
            // Closed while it waited.
        }
    }

    private void await() throws InterruptedException {
        if (service.isEmpty()) {
            TimeUnit.MILLISECONDS.sleep(LOOK);
            return;
        }
        Optional<WatchKey> key = Optional.ofNullable(service.get().poll(LOOK, TimeUnit.MILLISECONDS));
        while (key.isPresent()) {
            key.get().pollEvents();
            key.get().reset();
            key = Optional.ofNullable(service.get().poll(QUIET, TimeUnit.MILLISECONDS));
        }
    }

    /// Compares the files with what they held, and tells what differs, once for each content.
    void look() {
        Map<Path, String> differ = new TreeMap<>();
        synchronized (this) {
            known.forEach((file, content) ->
                    read(file).filter(now -> !now.equals(content)).ifPresent(now -> differ.put(file, now)));
            if (differ.equals(told)) {
                return;
            }
            told = Map.copyOf(differ);
        }
        changed.accept(differ.keySet());
    }

    @Override
    public void close() {
        closed = true;
        service.ifPresent(watch -> {
            try {
                watch.close();
            } catch (IOException _) {
                // Nothing is watched any more either way.
            }
        });
    }
}
