package dev.modscope.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import dev.modscope.disk.MemoryFs;
import dev.modscope.modfile.GoMod;
import dev.modscope.modfile.GoWork;
import dev.modscope.modfile.Parsed;
import dev.modscope.module.ModulePath;
import dev.modscope.module.ModuleVersion;
import dev.modscope.module.PathCheck;
import dev.modscope.module.PseudoVersion;
import dev.modscope.module.SemVer;
import dev.modscope.source.PathPatterns;
import dev.modscope.source.SourceException;
import dev.modscope.source.VersionInfo;
import dev.modscope.source.database.log.DatabaseKeyException;
import dev.modscope.source.database.log.LogRecord;
import dev.modscope.source.database.log.Node;
import dev.modscope.source.database.log.NoteKey;
import dev.modscope.source.database.log.ProofException;
import dev.modscope.source.database.log.ProvedTree;
import dev.modscope.source.database.log.SignedNote;
import dev.modscope.source.database.log.Tile;
import dev.modscope.source.database.log.TreeHead;
import dev.modscope.source.git.find.RepositoryFinder;
import dev.modscope.source.git.find.VcsPolicy;
import dev.modscope.source.sum.GoSum;
import dev.modscope.source.sum.SumLines;
import dev.modscope.source.web.WebPage;
import dev.modscope.source.zip.ModuleZip;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// Something of ours that reads what others wrote. It refuses in the way it says, or what it understood holds.
public enum Reader {
    /// go.mod and go.work files.
    MODFILE {
        @Override
        void read(byte[] data) {
            GoMod lax = GoMod.parseDependency("go.mod", data).value();
            assertThat(lax.directives()).isNotNull();
            String text = text(data);
            Parsed<GoMod> strict = GoMod.parse("go.mod", text);
            GoWork.parse("go.work", text);
            if (strict.problems().isEmpty()) {
                assertThat(strict.value().text()).isEqualTo(text);
                GoMod again = reread(strict.value());
                // As in go, an empty line may have come to the beginning of a block by sorting; the next time it is gone.
                GoMod settled = reread(again);
                assertThat(settled.formatted()).isEqualTo(again.formatted());
                assertThat(said(again)).isEqualTo(said(strict.value()));
            }
        }

        private static GoMod reread(GoMod file) {
            Parsed<GoMod> again = GoMod.parse("go.mod", file.formatted());
            assertThat(again.problems()).isEmpty();
            return again.value();
        }
    },

    /// Versions, and what they say of commits.
    SEMVER {
        @Override
        void read(byte[] data) {
            String[] words = text(data).split("\n", 3);
            String left = words[0];
            String right = words[words.length - 1];
            assertThat(SemVer.compare(left, left)).isZero();
            assertThat(Integer.signum(SemVer.compare(left, right))).isEqualTo(-Integer.signum(SemVer.compare(right, left)));
            for (String word : words) {
                assertThat(PathCheck.modulePath(word)).isNotNull();
                SemVer version;
                try {
                    version = SemVer.of(word);
                } catch (IllegalArgumentException _) {
                    continue;
                }
                assertThat(SemVer.of(version.text())).isEqualTo(version);
                PseudoVersion.of(version).ifPresent(pseudo -> assertThat(pseudo.instant()).isNotNull());
            }
        }
    },

    /// Signed notes and the keys to them.
    NOTE {
        @Override
        void read(byte[] data) throws SourceException, DatabaseKeyException {
            try {
                assertThat(SignedNote.open(data, NoteKey.parse(KEY))).endsWith("\n");
            } catch (ProofException e) {
                told(e.getMessage());
            }
            try {
                NoteKey.parse(text(data));
            } catch (DatabaseKeyException e) {
                told(e.getMessage());
            }
        }
    },

    /// What a checksum database serves: tree heads, records, tiles.
    TLOG {
        @Override
        void read(byte[] data) throws SourceException {
            try {
                TreeHead head = TreeHead.parse(text(data));
                ProvedTree tree = new ProvedTree(head, new Served(data));
                tree.hashes(List.of(Node.record(Math.floorMod(Arrays.hashCode(data), Math.max(1, head.size())))));
                tree.hashAt(head.size() / 2);
            } catch (ProofException e) {
                told(e.getMessage());
            }
            try {
                LogRecord.parse(data);
            } catch (ProofException e) {
                told(e.getMessage());
            }
        }
    },

    /// Module zip files.
    ZIP {
        @Override
        void read(byte[] data) {
            TreeMap<String, byte[]> files = new TreeMap<>();
            try {
                ModuleZip.unpack(ByteBuffer.wrap(data), PREFIX, (name, content) -> {
                    ByteArrayOutputStream out = new ByteArrayOutputStream();
                    content.into(out);
                    files.put(name, out.toByteArray());
                });
            } catch (IOException e) {
                told(e.getMessage());
                return;
            }
            assertThat(files.keySet()).allMatch(name -> PathCheck.filePath(name).isEmpty());
            try {
                String hash = ModuleZip.hash(data, PREFIX);
                // Names sort as bytes, and folders are hashed too: only where there is neither does the listing tell.
                assertThat(hash).startsWith("h1:");
                if (files.keySet().stream().allMatch(name -> name.chars().allMatch(c -> c < 128)) && !hasFolder(data)) {
                    assertThat(listing(files)).isEqualTo(hash);
                }
            } catch (IOException e) {
                // What is said of a folder is hashed as well, but not unpacked.
                if (!hasFolder(data)) {
                    throw new AssertionError("unpacked, but not hashed", e);
                }
            }
        }
    },

    /// Pages that say where a repository is.
    PAGE {
        @Override
        void read(byte[] data) {
            RepositoryFinder finder = new RepositoryFinder(new VcsPolicy("*:all", ""), new PathPatterns(""),
                    (url, _) -> new WebPage(url, 200, text(data)), _ -> false);
            try {
                assertThat(finder.find(new ModulePath("p.test/a/b")).url()).contains(":").doesNotStartWith("-");
            } catch (SourceException e) {
                told(e.getMessage());
            }
        }
    },

    /// What a proxy says of a version.
    JSON {
        @Override
        void read(byte[] data) throws SourceException {
            VersionInfo info;
            try {
                info = VersionInfo.parse(data);
            } catch (SourceException e) {
                told(e.getMessage());
                return;
            }
            VersionInfo again = VersionInfo.parse(info.json());
            assertThat(again.version()).isEqualTo(info.version());
            assertThat(again.time()).isEqualTo(info.time());
        }
    },

    /// go.sum files.
    GO_SUM {
        @Override
        void read(byte[] data) {
            MemoryFs fs = new MemoryFs();
            fs.put("/w/go.sum", text(data));
            GoSum sum = GoSum.read(fs, List.of(Path.of("/w/go.sum")), Path.of("/w"));
            for (String line : text(data).split("\n", -1)) {
                String[] words = line.strip().split("\\s+", -1);
                if (words.length == 3 && SemVer.compare(words[1], words[1]) == 0 && PathCheck.modulePath(words[0]).isEmpty()
                        && words[1].matches("v[0-9]+\\.[0-9]+\\.[0-9]+")) {
                    sum.check(ModuleVersion.of(words[0], words[1]), words[2]);
                    sum.recorded(ModuleVersion.of(words[0], words[1]), true);
                }
            }
            SumLines lines = new SumLines("go.sum", text(data));
            assertThat(lines.problem().isPresent()).isEqualTo(!sum.problems().isEmpty());
        }
    };

    static final String PREFIX = "example.com/m@v1.0.0/";
    static final String KEY = "sum.example+d0596285+AVoK5cGNJ9aTGp8PTMmxRnsmPjybRI4Jxi221HiftJ2v";

    abstract void read(byte[] data) throws Exception;

    private static String text(byte[] data) {
        return new String(data, StandardCharsets.UTF_8);
    }

    /// Nobody is left without words.
    private static void told(String message) {
        assertThat(message).isNotEmpty().doesNotContain("null");
    }

    private static List<String> said(GoMod goMod) {
        List<String> said = new ArrayList<>();
        goMod.requires().forEach(require -> said.add(require.module().toString()));
        // As in go, formatting leaves one of two that say the same.
        goMod.excludes().stream().map(exclude -> exclude.module().toString()).distinct().forEach(said::add);
        said.add(goMod.module().map(module -> module.path().toString()).orElse(""));
        said.sort(null);
        return said;
    }

    /// Whether a name in it ends in a slash.
    private static boolean hasFolder(byte[] zip) {
        for (int at = 0; at + 46 <= zip.length; at++) {
            if (zip[at] == 'P' && zip[at + 1] == 'K' && zip[at + 2] == 1 && zip[at + 3] == 2) {
                int last = at + 45 + (zip[at + 28] & 0xff) + ((zip[at + 29] & 0xff) << 8);
                if (last >= zip.length || zip[last] == '/') {
                    return true;
                }
            }
        }
        return false;
    }

    private static String listing(Map<String, byte[]> files) throws IOException {
        try {
            MessageDigest all = MessageDigest.getInstance("SHA-256");
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                String hex = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(file.getValue()));
                all.update((hex + "  " + PREFIX + file.getKey() + "\n").getBytes(StandardCharsets.UTF_8));
            }
            return "h1:" + Base64.getEncoder().encodeToString(all.digest());
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new IOException(e);
        }
    }

    /// Every tile is cut from the same bytes.
    private record Served(byte[] data) implements ProvedTree.Tiles {
        @Override
        public List<byte[]> read(List<Tile> wanted) {
            List<byte[]> contents = new ArrayList<>();
            for (Tile tile : wanted) {
                contents.add(Arrays.copyOf(data, tile.width() * 32));
            }
            return contents;
        }

        @Override
        public void proved(Map<Tile, byte[]> right) {
            assertThat(right).isNotNull();
        }

        @Override
        public boolean refuted(Set<Tile> doubtful) {
            return false;
        }
    }
}
