package dev.modscope.oracle;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Modules, folders to stand in, and what is got there, for the tests of what `get` writes.
final class WriteCases {
    static final String PROXY = """
            a v1.0.0 1.17: b v1.0.0
            a v1.1.0 1.17: b v1.1.0, c v1.0.0
            a v1.2.0 1.22.0: b v1.2.0, c v1.1.0
            a v1.3.0 1.24.1: b v1.3.0, c v1.1.0
            b v1.0.0 1.17
            b v1.1.0 1.17: d v1.0.0
            b v1.2.0 1.17: d v1.0.0, h v0.1.0
            b v1.3.0 1.21: d v1.1.0, h v0.2.0
            c v1.0.0 1.16: e v1.0.0
            c v1.1.0 1.16: e v1.1.0; retract v1.0.0 // leaks
            d v1.0.0 1.15: e v1.0.0
            d v1.1.0 1.15: e v1.1.0
            e v1.0.0
            e v1.1.0
            f v1.0.0 1.17: ; // Deprecated: use a
            f v2.0.0+incompatible 1.17
            g/v2 v2.0.0 1.18: a v1.0.0
            g/v2 v2.1.0 1.18: a v1.1.0, Up/Case v1.0.0
            Up/Case v1.0.0 1.18
            h v0.1.0 1.17
            h v0.2.0 1.17
            h v0.2.1-0.20240501100000-abcdefabcdef 1.17
            """;

    /// Name, go.mod file; go.mod files of other folders, go.work and go.sum follow after lines `-- NAME --`.
    static final Map<String, String> FOLDERS = new TreeMap<>(Map.ofEntries(
            Map.entry("empty", "module example.com/m\n\ngo 1.20\n"),
            Map.entry("no go line", "module example.com/m\n"),
            Map.entry("tidy", """
                    module example.com/m

                    go 1.20

                    require example.com/a v1.0.0

                    require example.com/b v1.0.0 // indirect
                    """),
            Map.entry("old", "module example.com/m\n\ngo 1.16\n\nrequire (\n\texample.com/a v1.1.0\n"
                    + "\texample.com/d v1.1.0 // indirect\n)\n"),
            Map.entry("unformatted", """
                    // The module.
                    module   "example.com/m"   // quoted
                    go 1.20
                    require(
                      // why a
                      example.com/a   v1.1.0   // keep this
                    example.com/b v1.1.0//indirect
                      example.com/c    v1.0.0 // indirect; for c

                      // on its own
                    )
                    require example.com/h v0.1.0// here
                    exclude   example.com/b   v1.2.0
                    replace(
                    example.com/e  =>   example.com/e   v1.1.0
                    )
                    // the end"""),
            Map.entry("crlf", "module example.com/m\r\n\r\ngo 1.20\r\n\r\nrequire (\r\n\texample.com/b v1.0.0 // indirect\r\n"
                    + "\r\n\t// a comment\r\n\texample.com/a v1.0.0\r\n)\r\n"),
            Map.entry("one a line", "module example.com/m\ngo 1.21\nrequire example.com/a v1.0.0\n"
                    + "require example.com/b v1.0.0 // indirect\nrequire example.com/f v1.0.0\ntoolchain go1.26.8\n"),
            Map.entry("three blocks", """
                    module example.com/m

                    go 1.18

                    // direct
                    require example.com/a v1.0.0

                    require (
                    	example.com/b v1.0.0 // indirect
                    	example.com/e v1.0.0 // indirect
                    )

                    // mine
                    require (
                    	example.com/h v0.1.0
                    	example.com/g/v2 v2.0.0
                    )

                    retract v0.9.0 // early
                    """),
            Map.entry("directory", """
                    module example.com/m

                    go 1.20

                    require example.com/a v1.0.0

                    replace example.com/b => ./b
                    -- b/go.mod --
                    module example.com/b

                    go 1.17

                    require example.com/h v0.1.0
                    """),
            Map.entry("odd sums", """
                    module example.com/m

                    go 1.20

                    require example.com/a v1.0.0
                    -- go.sum --
                    example.com/z v1.0.0/go.mod h1:zzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzz=

                    example.com/z   v1.0.0 h2:unknown
                    example.com/c v1.0.0 h1:G7mAYYxgmS0lVkHyy2hEOLQCFB0DlQFTMLWggykrydY=
                    example.com/k v1.10.0/go.mod h1:zzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzz=
                    example.com/k v1.9.0/go.mod h1:zzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzz=
                    example.com/k v1.9.0 h1:zzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzz=
                    example.com/k v1.9.0 h1:zzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzz=\r
                    """),
            Map.entry("workspace", """
                    module example.com/m

                    go 1.20

                    require example.com/a v1.0.0
                    -- other/go.mod --
                    module example.com/other

                    go 1.20

                    require example.com/b v1.1.0
                    -- go.work --
                    go 1.20

                    // all of them
                    use (
                    	.
                    	./other
                    )
                    """),
            Map.entry("workspace, unformatted", """
                    module example.com/m
                    go 1.18
                    require (
                    example.com/a v1.0.0
                    )
                    -- go.work --
                    use   . // this one

                    toolchain go1.21.5
                    go  1.21
                    """),
            Map.entry("workspace without go line", """
                    module example.com/m

                    go 1.20
                    -- go.work --
                    // A comment.

                    use .
                    """),
            Map.entry("workspace without it", """
                    module example.com/m

                    go 1.20
                    -- other/go.mod --
                    module example.com/other

                    go 1.20
                    -- go.work --
                    go 1.20

                    use ./other
                    """)));

    /// One sequence of gets a line, parted by semicolons.
    static final List<String> GETS = """
            a@v1.1.0; a@v1.0.0; a@none
            a; b@v1.1.0; a@latest
            b@v1.2.0; b@v1.0.0
            c@v1.0.0; e@v1.1.0; d@v1.1.0
            g/v2; g/v2@v2.0.0; Up/Case@none
            f@v1.0.0 h@v0.2.0; f@v2; h@v0.2.1-0.20240501100000-abcdefabcdef
            ...@none; a@v1.2.0; ...@latest; go@1.18
            go@1.25.0; toolchain@go1.26.8; toolchain@none; go@1.16
            a@v1.3.0 b@v1.0.0; a@<v1.2.0; a@>v1.1.0; e@patch
            nothing@v1.0.0; a@v1.9.9; a@v1.1.0; b@v1.1.0; a@v1.1.0
            """.lines().toList();

    private WriteCases() {}
}
