package dev.modscope.source.git;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// The repositories that both sides are asked about, and what is asked.
final class MadeRepositories {
    private final GitServer server;
    private final Path folder;
    private final List<String> lists = new ArrayList<>();
    private final List<String> queries = new ArrayList<>();

    MadeRepositories(GitServer server, Path folder) {
        this.server = server;
        this.folder = folder;
    }

    /// The modules whose versions are asked for.
    List<String> lists() {
        return lists;
    }

    /// The queries, as `MODULE@QUERY`.
    List<String> queries() {
        return queries;
    }

    private MadeRepository make(String name) throws IOException {
        MadeRepository made = new MadeRepository(folder.resolve(name));
        server.module(name + ".test/m", made);
        return made;
    }

    private void ask(String module, String... some) {
        lists.add(module);
        for (String query : some) {
            queries.add(module + "@" + query);
        }
    }

    void makeAll() throws IOException {
        tags();
        prefixes();
        branches();
        majorFolder();
        majorBranch();
        withoutGoMod();
        lineEnds();
        exportRules();
        linksAndSubmodules();
        names();
        retracted();
        misfits();
    }

    private void tags() throws IOException {
        MadeRepository r = make("tags").goMod("", "tags.test/m").file("LICENSE", "free\n").commit("main").tag("v1.0.0")
                .file("a.txt", "a\n").commit("main").annotated("v1.1.0")
                .file("a.txt", "b\n").commit("main").tag("v1.2.0-rc.1", "v1.2", "v2", "v1.3.0+meta", "vx", "1.0.0")
                .file("a.txt", "c\n").commit("main").tag("v0.0.0-20240301140000-abcdefabcdef", "v1.2.0-pre", "v2.5.0");
        ask("tags.test/m", "v1.0.0", "v1.1.0", "v1.2.0-rc.1", "v1.3.0+meta", "v9.9.9", "main", "latest", r.hash(0),
                r.hash(1).substring(0, 12), r.hash(2).substring(0, 7), r.hash(3), "v2.5.0", "v2.5.0+incompatible",
                "vx", "nothing", "v1.0.1-0.20240301120000-" + r.hash(1).substring(0, 12),
                "v1.0.1-0.20240301130000-" + r.hash(1).substring(0, 12),
                "v0.0.0-20240301120000-" + r.hash(1).substring(0, 12),
                "v0.0.0-20240301120000-" + r.hash(1).substring(0, 11),
                "v1.3.1-0.20240301130000-" + r.hash(2).substring(0, 12),
                "v1.9.1-0.20240301130000-" + r.hash(2).substring(0, 12));
    }

    private void prefixes() throws IOException {
        MadeRepository r = make("prefixes").goMod("", "prefixes.test/m").goMod("sub/", "prefixes.test/m/sub")
                .goMod("sub/deep/", "prefixes.test/m/sub/deep").file("LICENSE", "of the root\n")
                .file("sub/deep/LICENSE", "of its own\n").commit("main").tag("v1.0.0", "sub/v0.1.0")
                .file("sub/x.go", "package code\n").commit("main").tag("sub/v0.2.0", "sub/deep/v1.5.0")
                .file("sub/y.go", "package code\n").commit("main");
        ask("prefixes.test/m", "v1.0.0", "main", "latest");
        ask("prefixes.test/m/sub", "v0.1.0", "v0.2.0", "v1.0.0", "main", "latest", r.hash(1), r.hash(2));
        ask("prefixes.test/m/sub/deep", "v1.5.0", "main", r.hash(0));
        ask("prefixes.test/m/none", "v1.0.0", "main", "latest");
    }

    private void branches() throws IOException {
        MadeRepository r = make("branches").goMod("", "branches.test/m").commit("main")
                .branch("v1.0.0").branch("feature/one").branch("abcdef12")
                .file("a.txt", "1\n").commit("feature/one").file("b.txt", "2\n").commit("main").commit("main");
        ask("branches.test/m", "v1.0.0", "main", "feature/one", "abcdef12", "latest", r.hash(0), r.hash(1), "HEAD",
                "v0.0.0-20240301110000-" + r.hash(0).substring(0, 12),
                "v1.0.0-20240301110000-" + r.hash(0).substring(0, 12));
    }

    private void majorFolder() throws IOException {
        MadeRepository r = make("folder").goMod("", "folder.test/m").commit("main").tag("v1.0.0")
                .goMod("v2/", "folder.test/m/v2").file("v2/only.go", "package code\n").commit("main")
                .tag("v2.0.0", "v1.1.0").file("v2/more.go", "package code\n").commit("main");
        ask("folder.test/m", "v1.0.0", "v1.1.0", "v2.0.0", "main", "latest");
        ask("folder.test/m/v2", "v2.0.0", "v1.0.0", "main", "latest", r.hash(0), r.hash(1));
        ask("folder.test/m/v3", "main", "latest", "v3.0.0");
    }

    private void majorBranch() throws IOException {
        MadeRepository r = make("major").goMod("", "major.test/m").commit("main").tag("v1.0.0").branch("v2")
                .goMod("", "major.test/m/v2").commit("v2").tag("v2.0.0-beta.1")
                .file("x.go", "package code\n").commit("v2").tag("v2.0.0")
                .file("y.go", "package code\n").commit("v2")
                .goMod("", "major.test/m").commit("main");
        ask("major.test/m", "v1.0.0", "main", "latest", "v2.0.0", r.hash(2));
        ask("major.test/m/v2", "v2.0.0", "v2.0.0-beta.1", "latest", "main", r.hash(3), "v1.0.0");
    }

    private void withoutGoMod() throws IOException {
        MadeRepository r = make("bare").file("code.go", "package code\n").commit("main").tag("v1.0.0")
                .file("b.go", "package code\n").commit("main").tag("v2.0.0", "v2.1.0", "v3.0.0")
                .file("c.go", "package code\n").commit("main");
        ask("bare.test/m", "v1.0.0", "v2.0.0", "v2.0.0+incompatible", "v2.1.0+incompatible", "v1.0.0+incompatible", "main",
                "latest", r.hash(1), r.hash(2));
        ask("bare.test/m/v2", "v2.0.0", "latest");
        ask("bare.test/m/sub", "v1.0.0", "latest");
        MadeRepository mixed = make("mixed").file("code.go", "package code\n").commit("main").tag("v1.0.0", "v2.0.0")
                .goMod("v3/", "mixed.test/m/v3").commit("main").tag("v3.0.0", "v4.0.0")
                .goMod("", "mixed.test/m").commit("main").tag("v5.0.0");
        ask("mixed.test/m", "v2.0.0", "v3.0.0", "v3.0.0+incompatible", "v4.0.0", "v5.0.0", "latest", "main", mixed.hash(1));
        ask("mixed.test/m/v3", "v3.0.0", "latest");
        new MadeRepository(folder.resolve("empty"));
        make("hollow").file("README", "\n").commit("main");
        ask("hollow.test/m", "latest", "main", "v1.0.0");
    }

    private void lineEnds() throws IOException {
        make("crlf").goMod("", "crlf.test/m")
                .file(".gitattributes", """
                        *.bat text eol=crlf
                        *.auto text=auto eol=crlf
                        *.txt text
                        *.lf eol=lf
                        *.bin -text eol=crlf
                        *.old crlf
                        *.raw binary
                        *.id ident
                        *.u16 working-tree-encoding=UTF-16LE-BOM text eol=crlf
                        *.be working-tree-encoding=UTF-16BE
                        *.lfs filter=lfs diff=lfs merge=lfs -text
                        go.mod text eol=crlf
                        """)
                .file("sub/.gitattributes", "*.bat eol=lf\nfolder/** text eol=crlf\n[attr]mine text eol=crlf\n*.m mine\n")
                .file("a.bat", "one\ntwo\r\nthree\n").file("b.auto", "one\ntwo\n").file("c.auto", "one\r\ntwo\n")
                .file("d.auto", new byte[] {'a', '\n', 0, 'b', '\n'}).file("e.txt", "one\r\ntwo\n").file("f.lf", "x\r\ny\n")
                .file("g.bin", "one\n").file("h.old", "one\n").file("i.raw", "one\n")
                .file("j.id", "$Id$ x $Id: old $ y $Id: from elsewhere $ z $Id: a\n$ $Id\n$Id:")
                .file("k.u16", "grün\nblau\n").file("l.be", "rot\n").file("m.lfs", "version https://git-lfs\n")
                .file("sub/a.bat", "one\ntwo\n").file("sub/folder/deep/x", "one\ntwo\n").file("sub/z.m", "one\n")
                .file("n.auto", "\u0001\u0002\u0003text\n").file("o.auto", "x".repeat(400) + "\u0001\n")
                .commit("main").tag("v1.0.0");
        ask("crlf.test/m", "v1.0.0");
    }

    private void exportRules() throws IOException {
        make("export").goMod("", "export.test/m")
                .file(".gitattributes", "version.go export-subst\ntestdata export-ignore\nsecret.txt export-ignore\n")
                .file("version.go", "package code // $Format:%H$\n").file("testdata/a.txt", "a\n").file("secret.txt", "s\n")
                .commit("main").tag("v1.0.0");
        ask("export.test/m", "v1.0.0", "main");
    }

    private void linksAndSubmodules() throws IOException {
        make("links").goMod("", "links.test/m").link("link.go", "code.go").link("away", "/etc/passwd")
                .program("run.sh", "#!/bin/sh\n").file(".gitmodules", "[submodule \"s\"]\n\tpath = s\n\turl = ../s\n")
                .submodule("s", "0123456789012345678901234567890123456789").goMod("nested/", "links.test/m/nested")
                .file("nested/deep/a.go", "package a\n").link("odd/go.mod", "../go.mod").file("odd/a.go", "package a\n")
                .file("vendor/modules.txt", "# x\n").file("vendor/a.test/b/c.go", "package b\n")
                .file("vendor/top.go", "package vendor\n").file("pkg/vendor/vendor.go", "package v\n")
                .file("pkg/vendor/x/x.go", "package x\n").file(".hg_archival.txt", "x\n").commit("main").tag("v1.0.0")
                .file("go.mod", "module links.test/m\n\ngo 1.24\n").commit("main").tag("v1.1.0")
                .without("go.mod").link("go.mod", "nested/go.mod").commit("main").tag("v1.2.0");
        ask("links.test/m", "v1.0.0", "v1.1.0", "v1.2.0", "main");
        ask("links.test/m/nested", "main");
        ask("links.test/m/s", "main");
    }

    private void names() throws IOException {
        MadeRepository r = make("names").goMod("", "names.test/m").file("ä/ö.txt", "x\n").file("with space.txt", "x\n")
                .file("a#b&c.txt", "x\n").commit("main").tag("v1.0.0")
                .file("CODE.go", "package code\n").commit("main").tag("v1.1.0").without("CODE.go")
                .file("a:b", "x\n").commit("main").tag("v1.2.0").without("a:b")
                .file("con.txt", "x\n").commit("main").tag("v1.3.0").without("con.txt")
                .file("sub/GO.MOD", "x\n").file("GO.mod", "x\n").commit("main").tag("v1.4.0").without("GO.mod")
                .file("big.txt", "0123456789\n".repeat(20_000).getBytes(StandardCharsets.UTF_8)).commit("main").tag("v1.5.0");
        ask("names.test/m", "v1.0.0", "v1.1.0", "v1.2.0", "v1.3.0", "v1.4.0", "v1.5.0", r.hash(4));
    }

    private void retracted() throws IOException {
        MadeRepository r = make("retracted").goMod("", "retracted.test/m").commit("main").tag("v1.0.0")
                .file("a.txt", "1\n").commit("main").tag("v1.1.0")
                .goMod("", "retracted.test/m", "retract [v1.1.0, v1.2.0]").commit("main").tag("v1.2.0")
                .file("a.txt", "2\n").commit("main");
        ask("retracted.test/m", "main", "v1.1.0", r.hash(1), r.hash(2), r.hash(3));
    }

    /// Modules that are not where their path says.
    private void misfits() throws IOException {
        MadeRepository r = make("misfits").goMod("", "other.test/name").goMod("both/", "misfits.test/m/both/v2")
                .goMod("both/v2/", "misfits.test/m/both/v2").goMod("v3/", "misfits.test/m/v4")
                .file("noline/go.mod", "go 1.21\n").commit("main").tag("v1.0.0", "both/v2.0.0", "v3.0.0", "noline/v0.1.0");
        ask("misfits.test/m", "v1.0.0", "v3.0.0");
        ask("misfits.test/m/both/v2", "v2.0.0");
        ask("misfits.test/m/v3", "v3.0.0", r.hash(0));
        ask("misfits.test/m/noline", "v0.1.0", "main");
    }
}
