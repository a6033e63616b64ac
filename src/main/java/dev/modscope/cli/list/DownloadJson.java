package dev.modscope.cli.list;

import dev.modscope.resolve.trust.Downloaded;
import dev.modscope.resolve.trust.Verification;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Modules as `go mod download -json` prints them.
public final class DownloadJson {
    private DownloadJson() {}

    /// One object and a new line. `query` is what was asked for, `origin` where the version comes from.
    public static String of(Downloaded done, String query, Map<String, String> origin) {
        List<String> members = new ArrayList<>();
        add(members, "Path", done.module().path().value());
        add(members, "Version", done.module().version().text());
        add(members, "Query", query);
        add(members, "Error", done.error());
        add(members, "Info", done.info());
        add(members, "GoMod", done.goMod());
        add(members, "Zip", done.zip());
        add(members, "Dir", done.directory());
        add(members, "Sum", done.sum());
        add(members, "GoModSum", done.goModSum());
        if (!origin.isEmpty()) {
            List<String> inner = new ArrayList<>();
            origin.forEach((name, value) -> inner.add("\n\t\t" + ModuleJson.quoted(name) + ": " + ModuleJson.quoted(value)));
            members.add("\"Origin\": {" + String.join(",", inner) + "\n\t}");
        }
        return object(members);
    }

    private static void add(List<String> members, String name, String value) {
        if (!value.isEmpty()) {
            members.add(ModuleJson.quoted(name) + ": " + ModuleJson.quoted(value));
        }
    }

    private static String object(List<String> members) {
        return "{\n\t" + String.join(",\n\t", members) + "\n}\n";
    }

    /// A finding of `verify`: one object and a new line.
    public static String of(Verification.Finding finding) {
        List<String> members = new ArrayList<>();
        add(members, "Path", finding.module().path().value());
        add(members, "Version", finding.module().version().text());
        add(members, "Severity", finding.severity().name().toLowerCase(Locale.ROOT));
        add(members, "Message", finding.message());
        add(members, "Advice", finding.advice());
        return object(members);
    }
}
