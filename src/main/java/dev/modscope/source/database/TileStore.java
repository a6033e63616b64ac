package dev.modscope.source.database;

import dev.modscope.source.SourceException;
import dev.modscope.source.database.log.ProvedTree;
import dev.modscope.source.database.log.Tile;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.UnaryOperator;

/// The tiles of a database: kept ones first, others from the server, several at a time. Only those that were proved are
/// kept.
final class TileStore implements ProvedTree.Tiles {
    private final DatabaseReader reader;
    private final String name;
    private final Once<Tile, byte[]> read = new Once<>();
    /// Those that are on the disk.
    private final Set<Tile> saved = ConcurrentHashMap.newKeySet();
    /// Those whose copy on the disk is wrong, or stands beside a wrong one.
    private final Set<Tile> distrusted = ConcurrentHashMap.newKeySet();

    TileStore(DatabaseReader reader, String name) {
        this.reader = reader;
        this.name = name;
    }

    @Override
    public List<byte[]> read(List<Tile> wanted) throws SourceException {
        if (wanted.size() < 2) {
            return wanted.isEmpty() ? List.of() : List.of(tile(wanted.getFirst()));
        }
        List<byte[]> contents = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<byte[]>> futures = new ArrayList<>();
            wanted.forEach(tile -> futures.add(threads.submit(() -> tile(tile))));
            try {
                for (Future<byte[]> future : futures) {
                    contents.add(future.get());
                }
            } catch (InterruptedException _) {
                threads.shutdownNow();
                Thread.currentThread().interrupt();
                throw new SourceException(SourceException.Kind.INTERRUPTED, "cancelled");
            } catch (ExecutionException e) {
                threads.shutdownNow();
                if (e.getCause() instanceof SourceException failure) {
                    throw failure;
                }
                throw new IllegalStateException(e.getCause());
            }
        }
        return contents;
    }

    private byte[] tile(Tile tile) throws SourceException {
        return read.get(tile, () -> {
            Optional<byte[]> kept = kept(tile).or(() -> tile.isFull() ? Optional.empty() : kept(tile.full()).map(beginning(tile)));
            if (kept.isPresent()) {
                saved.add(tile);
                return kept.get();
            }
            return remote(tile);
        });
    }

    private Optional<byte[]> kept(Tile tile) {
        return distrusted.contains(tile)
                ? Optional.empty()
                : reader.kept(name + "/" + tile.path()).filter(content -> content.length == tile.bytes());
    }

    private static UnaryOperator<byte[]> beginning(Tile tile) {
        return full -> Arrays.copyOf(full, tile.bytes());
    }

    /// A tile that has been filled since may be served as a whole only.
    private byte[] remote(Tile tile) throws SourceException {
        try {
            return exact(tile, reader.remote(tile.path(), tile.bytes()));
        } catch (SourceException e) {
            if (tile.isFull() || e.kind() == SourceException.Kind.INTERRUPTED || e.kind() == SourceException.Kind.OFFLINE) {
                throw e;
            }
            try {
                Tile full = tile.full();
                return Arrays.copyOf(exact(full, reader.remote(full.path(), full.bytes())), tile.bytes());
            } catch (SourceException _) {
                throw e;
            }
        }
    }

    private static byte[] exact(Tile tile, byte[] content) throws SourceException {
        if (content.length != tile.bytes()) {
            throw new SourceException(SourceException.Kind.FAILED,
                    tile.path() + " has " + content.length + " bytes instead of " + tile.bytes());
        }
        return content;
    }

    @Override
    public void proved(Map<Tile, byte[]> right) {
        right.forEach((tile, content) -> {
            if (saved.add(tile)) {
                reader.keep(name + "/" + tile.path(), content);
            }
        });
    }

    @Override
    public boolean refuted(Set<Tile> doubtful) {
        boolean fromDisk = false;
        for (Tile tile : doubtful) {
            read.forget(tile);
            boolean trusted = distrusted.add(tile);
            distrusted.add(tile.full());
            fromDisk |= saved.remove(tile) && trusted;
        }
        return fromDisk;
    }
}
