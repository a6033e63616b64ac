package dev.modscope.source.database.log;

import dev.modscope.source.SourceException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The log at a signed state, of which nothing is believed but that state: each tile that is read is checked against the
/// hash over all records or against a tile above it that was, before a hash is taken from it.
public record ProvedTree(TreeHead head, Tiles tiles) {
    /// Where tiles come from.
    public interface Tiles {
        /// The contents of tiles, in their order, from a place that need not be trusted.
        List<byte[]> read(List<Tile> wanted) throws SourceException;

        /// Hears which of them were right.
        void proved(Map<Tile, byte[]> right);

        /// Hears that among some tiles there is a wrong one, which is not known; whether reading them again may help,
        /// since they were not all the server's.
        boolean refuted(Set<Tile> doubtful);
    }

    /// The hash that the log had when it had so many records.
    public Hash hashAt(long size) throws SourceException, ProofException {
        return size == 0 ? Hash.ofNothing() : Node.hash(hashes(Node.of(size)));
    }

    /// The hashes of nodes.
    public List<Hash> hashes(List<Node> nodes) throws SourceException, ProofException {
        while (true) {
            Map<Tile, byte[]> contents = new LinkedHashMap<>();
            try {
                return hashes(nodes, contents);
            } catch (ProofException e) {
                if (!tiles.refuted(contents.keySet())) {
                    throw e;
                }
            }
        }
    }

    private List<Hash> hashes(List<Node> nodes, Map<Tile, byte[]> contents) throws SourceException, ProofException {
        List<Node> frontier = Node.of(head.size());
        List<Tile> wanted = new ArrayList<>();
        for (Node node : frontier) {
            add(wanted, Tile.holding(node, head.size()));
        }
        int first = wanted.size();
        for (Node node : nodes) {
            if (!node.isIn(head.size())) {
                throw ProofException.refuted("a record that is not in the tree of " + head.size() + " records");
            }
            addWithParents(wanted, Tile.holding(node, head.size()));
        }
        read(wanted, contents);
        prove(frontier, contents);
        for (Tile tile : wanted.subList(first, wanted.size())) {
            proveByParent(tile, contents);
        }
        tiles.proved(contents);
        return nodes.stream().map(node -> hash(node, contents)).toList();
    }

    private static void add(List<Tile> wanted, Tile tile) {
        if (!wanted.contains(tile)) {
            wanted.add(tile);
        }
    }

    /// Those above come before those below, up to one that is there already: at the top that is one of the frontier.
    private void addWithParents(List<Tile> wanted, Tile tile) {
        List<Tile> chain = new ArrayList<>();
        for (Optional<Tile> next = Optional.of(tile); next.isPresent() && !wanted.contains(next.get());
                next = next.get().parent(head.size())) {
            chain.addFirst(next.get());
        }
        wanted.addAll(chain);
    }

    private void read(List<Tile> wanted, Map<Tile, byte[]> contents) throws SourceException, ProofException {
        List<byte[]> read = tiles.read(wanted);
        for (int i = 0; i < wanted.size(); i++) {
            if (read.get(i).length != wanted.get(i).bytes()) {
                throw ProofException.unreadable(wanted.get(i).path() + " has " + read.get(i).length + " bytes instead of "
                        + wanted.get(i).bytes());
            }
            contents.put(wanted.get(i), read.get(i));
        }
    }

    /// The tiles of the frontier together give the hash of the whole; of a wrong one it is not known which it is.
    private void prove(List<Node> frontier, Map<Tile, byte[]> contents) throws ProofException {
        Hash whole = frontier.isEmpty()
                ? Hash.ofNothing()
                : Node.hash(frontier.stream().map(node -> hash(node, contents)).toList());
        if (!whole.equals(head.hash())) {
            throw ProofException.refuted("downloaded inconsistent tile");
        }
    }

    private void proveByParent(Tile tile, Map<Tile, byte[]> contents) throws ProofException {
        byte[] above = content(tile.parent(head.size()).orElseThrow(), contents);
        byte[] content = content(tile, contents);
        if (!tile.isFull()
                || !Hash.at(above, tile.offsetInParent()).equals(Hash.ofLeaves(content, 0, content.length))) {
            throw ProofException.refuted("downloaded inconsistent tile");
        }
    }

    private Hash hash(Node node, Map<Tile, byte[]> contents) {
        Tile tile = Tile.holding(node, head.size());
        return tile.hash(node, content(tile, contents));
    }

    private static byte[] content(Tile tile, Map<Tile, byte[]> contents) {
        byte[] content = contents.get(tile);
        if (content == null) {
            throw new IllegalStateException(tile + " was not read");
        }
        return content;
    }
}
