package dev.modscope.source.git.repo;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.jgit.attributes.AttributesNode;
import org.eclipse.jgit.attributes.AttributesNodeProvider;
import org.eclipse.jgit.errors.MissingObjectException;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectLoader;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.eclipse.jgit.treewalk.filter.PathFilter;

/// The tree of a commit, read without a checkout. Attributes come from the tree alone.
final class CommittedTree {
    private static final int MOST_FILES = 500_000;
    private static final int DEEPEST = 200;
    /// Reading more at once than fits into one array of Java makes no sense, and no file of a module may be so large.
    private static final long LARGEST = 500L << 20;

    private final Repository repository;
    private final String folder;

    CommittedTree(Repository repository, String folder) {
        this.repository = repository;
        this.folder = folder;
    }

    /// One blob; a link is its target, as for `git cat-file`.
    static Optional<byte[]> file(Repository repository, Revision revision, String path, long limit)
            throws IOException {
        try (RevWalk walk = new RevWalk(repository)) {
            ObjectId tree = walk.parseCommit(ObjectId.fromString(revision.hash())).getTree();
            try (TreeWalk found = TreeWalk.forPath(walk.getObjectReader(), path, tree)) {
                boolean blob = found != null && found.getFileMode(0).getObjectType() == Constants.OBJ_BLOB;
                return blob ? Optional.of(bytes(walk.getObjectReader(), found.getObjectId(0), limit)) : Optional.empty();
            }
        }
    }

    private static byte[] bytes(ObjectReader reader, ObjectId id, long limit) throws IOException {
        ObjectLoader loader = reader.open(id, Constants.OBJ_BLOB);
        if (loader.getSize() > limit) {
            throw new IOException("a file in it is larger than " + (limit >> 20) + " MiB");
        }
        return loader.getBytes((int) Math.min(limit, Integer.MAX_VALUE - 16));
    }

    List<CommittedFile> files(Revision revision) throws IOException {
        List<CommittedFile> files = new ArrayList<>();
        try (RevWalk commits = new RevWalk(repository); TreeWalk walk = new TreeWalk(repository)) {
            walk.addTree(commits.parseCommit(ObjectId.fromString(revision.hash())).getTree());
            walk.setAttributesNodeProvider(new NoOtherAttributes());
            walk.setOperationType(TreeWalk.OperationType.CHECKOUT_OP);
            if (!folder.isEmpty()) {
                walk.setFilter(PathFilter.create(folder));
            }
            int entries = 0;
            while (walk.next()) {
                if (++entries > MOST_FILES || walk.getDepth() > DEEPEST) {
                    throw new IOException("its tree is too large: more than " + MOST_FILES + " entries, or deeper than "
                            + DEEPEST + " folders");
                }
                if (walk.isSubtree()) {
                    walk.enterSubtree();
                } else if (!FileMode.GITLINK.equals(walk.getRawMode(0))) {
                    add(files, walk);
                }
            }
        }
        return files;
    }

    private void add(List<CommittedFile> files, TreeWalk walk) throws IOException {
        String path = name(walk.getRawPath());
        if (!folder.isEmpty() && !path.startsWith(folder + "/")) {
            return;
        }
        ObjectId blob = walk.getObjectId(0);
        boolean link = FileMode.SYMLINK.equals(walk.getRawMode(0));
        long size;
        try {
            size = walk.getObjectReader().getObjectSize(blob, Constants.OBJ_BLOB);
        } catch (MissingObjectException e) {
            throw new IOException(path + " in it is missing", e);
        }
        Conversion conversion = link ? Conversion.NONE : Conversion.of(walk.getAttributes(), blob);
        files.add(new CommittedFile(
                path.substring(folder.isEmpty() ? 0 : folder.length() + 1), link, size, () -> content(blob, conversion)));
    }

    private byte[] content(ObjectId blob, Conversion conversion) throws IOException {
        try (ObjectReader reader = repository.newObjectReader()) {
            return conversion.apply(bytes(reader, blob, LARGEST));
        }
    }

    /// A name that is not UTF-8 keeps a character that no check of names lets pass.
    private static String name(byte[] path) {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(path)).toString();
        } catch (CharacterCodingException _) {
            return new String(path, StandardCharsets.UTF_8);
        }
    }

    /// No attributes of the repository's folder or of the person.
    private static final class NoOtherAttributes implements AttributesNodeProvider {
        @Override
        public AttributesNode getInfoAttributesNode() {
            return new AttributesNode();
        }

        @Override
        public AttributesNode getGlobalAttributesNode() {
            return new AttributesNode();
        }
    }
}
