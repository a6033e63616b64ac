package dev.modscope.export.lists;

import dev.modscope.module.ModuleVersion;
import dev.modscope.module.Shown;
import dev.modscope.mvs.Requirement;
import dev.modscope.layout.SelectedGraph;
import dev.modscope.source.sum.GoSum;
import dev.modscope.workspace.Replacement;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.cyclonedx.Version;
import org.cyclonedx.exception.GeneratorException;
import org.cyclonedx.generators.BomGeneratorFactory;
import org.cyclonedx.model.Bom;
import org.cyclonedx.model.Component;
import org.cyclonedx.model.Dependency;
import org.cyclonedx.model.Hash;
import org.cyclonedx.model.Metadata;
import org.cyclonedx.model.Property;
import org.cyclonedx.model.metadata.ToolInformation;

/// The build list as a CycloneDX bill of materials: always the whole of it, with the hashes that go.sum holds. Without a
/// serial number, which would differ from run to run.
public final class MaterialsBill {
    private final Subject subject;
    private final GoSum sums;

    private MaterialsBill(Subject subject) {
        this.subject = subject;
        sums = GoSum.read(
                subject.shown().workspace().fs(), subject.shown().workspace().sumFiles(), subject.shown().workspace().root());
    }

    /// As JSON.
    public static String json(Subject subject, SelectedGraph graph) throws IOException {
        try {
            String text = BomGeneratorFactory.createJson(Version.VERSION_16, new MaterialsBill(subject).bom(graph)).toJsonString();
            return dated(text, "\"metadata\" : {\n", "    \"timestamp\" : \"%s\",\n", subject) + "\n";
        } catch (GeneratorException e) {
            throw new IOException("the bill of materials could not be written: " + e.getMessage(), e);
        }
    }

    /// As XML.
    public static String xml(Subject subject, SelectedGraph graph) throws IOException {
        try {
            String text = BomGeneratorFactory.createXml(Version.VERSION_16, new MaterialsBill(subject).bom(graph)).toXmlString();
            return dated(text.replace("\r\n", "\n"), "<metadata>\n", "    <timestamp>%s</timestamp>\n", subject);
        } catch (GeneratorException e) {
            throw new IOException("the bill of materials could not be written: " + e.getMessage(), e);
        }
    }

    /// The library would write the date by the time zone and the digits of the machine.
    private static String dated(String text, String before, String line, Subject subject) {
        int at = text.indexOf(before) + before.length();
        return subject.facts().date()
                .map(date -> text.substring(0, at) + String.format(Locale.ROOT, line, date) + text.substring(at))
                .orElse(text);
    }

    private Bom bom(SelectedGraph graph) {
        Bom bom = new Bom();
        bom.setMetadata(metadata());
        List<Component> components = new ArrayList<>();
        subject.rows().stream().filter(row -> !isSubject(row)).forEach(row -> components.add(component(row)));
        bom.setComponents(components);
        bom.setDependencies(dependencies(graph));
        return bom;
    }

    private boolean isSubject(Subject.Row row) {
        return row.module().equals(subject.main());
    }

    private Metadata metadata() {
        Metadata metadata = new Metadata();
        // Else it is the time of the clock.
        metadata.setTimestamp(null);
        Component tool = new Component();
        String[] words = subject.facts().tool().split(" ", 2);
        tool.setType(Component.Type.APPLICATION);
        tool.setName(words[0]);
        if (words.length > 1) {
            tool.setVersion(words[1]);
        }
        ToolInformation tools = new ToolInformation();
        tools.setComponents(List.of(tool));
        metadata.setToolChoice(tools);
        subject.rows().stream().filter(this::isSubject).forEach(row -> metadata.setComponent(component(row)));
        subject.go().ifPresent(go -> metadata.addProperty(property("modscope:go", go)));
        subject.facts().revision().ifPresent(revision -> metadata.addProperty(property("modscope:revision", revision)));
        return metadata;
    }

    private Component component(Subject.Row row) {
        ModuleVersion module = row.module();
        Component component = new Component();
        component.setType(module.isMain() ? Component.Type.APPLICATION : Component.Type.LIBRARY);
        component.setBomRef(reference(module));
        component.addProperty(property("modscope:relation", row.relation()));
        Optional<Replacement> replacement = subject.shown().workspace().replacement(module);
        if (replacement.isEmpty()) {
            name(component, module, true);
        } else {
            component.addProperty(property("modscope:replaces", module.toString()));
            replaced(component, module, replacement.get());
        }
        return component;
    }

    private void replaced(Component component, ModuleVersion module, Replacement replacement) {
        switch (replacement) {
            case Replacement.ByModule(ModuleVersion other, _) -> name(component, other, true);
            case Replacement.ByDirectory(_, String text) -> {
                name(component, module, false);
                component.addProperty(property("modscope:directory", text));
            }
        }
    }

    /// `published` where the version is one that others can fetch.
    private void name(Component component, ModuleVersion module, boolean published) {
        component.setName(Shown.whole(module.path().value()));
        if (!module.isMain()) {
            component.setVersion(Shown.whole(module.version().text()));
        }
        if (published) {
            component.setPurl(PackageUrl.of(module));
            sums.recorded(module, false).flatMap(MaterialsBill::digest).ifPresent(hex -> {
                component.addHash(new Hash(Hash.Algorithm.SHA_256, hex));
                component.addProperty(property("modscope:sum", sums.recorded(module, false).orElse("")));
            });
        }
    }

    /// The digest that a line of go.sum holds: that of the list of the files in the module, in go's form.
    private static Optional<String> digest(String sum) {
        if (!sum.startsWith("h1:")) {
            return Optional.empty();
        }
        try {
            byte[] bytes = Base64.getDecoder().decode(sum.substring(3));
            return bytes.length == 32 ? Optional.of(HexFormat.of().formatHex(bytes)) : Optional.empty();
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private static Property property(String name, String value) {
        Property property = new Property();
        property.setName(name);
        property.setValue(Shown.whole(value));
        return property;
    }

    private static String reference(ModuleVersion module) {
        return Shown.whole(module.toString());
    }

    private List<Dependency> dependencies(SelectedGraph graph) {
        Map<String, TreeSet<String>> sorted = new TreeMap<>();
        subject.rows().forEach(row -> sorted.put(reference(row.module()), new TreeSet<>()));
        for (Requirement edge : graph.requirements()) {
            Optional.ofNullable(sorted.get(reference(edge.from())))
                    .filter(_ -> sorted.containsKey(reference(edge.to())))
                    .ifPresent(targets -> targets.add(reference(edge.to())));
        }
        List<Dependency> all = new ArrayList<>();
        sorted.forEach((from, targets) -> {
            Dependency dependency = new Dependency(from);
            targets.forEach(to -> dependency.addDependency(new Dependency(to)));
            all.add(dependency);
        });
        return all;
    }
}
