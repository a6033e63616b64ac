package dev.modscope.cli.list;

import dev.modscope.resolve.info.InfoField;
import dev.modscope.resolve.info.ModuleInfo;
import java.util.List;
import java.util.Set;

/// How modules are printed.
public sealed interface ModulePrinter {
    /// The printer that flags ask for: JSON objects with the named fields only (`Path,Version`; all where none or `true`
    /// is given), what a template writes, or one line each, with the known versions where `versions` is set.
    /// @throws TemplateException where the flags do not go together, or the template makes no sense
    static ModulePrinter of(boolean json, String fields, String template, boolean versions) throws TemplateException {
        boolean wantsJson = (json || !fields.isEmpty()) && !fields.equals("false");
        if (wantsJson && !template.isEmpty()) {
            throw new TemplateException("go list -f cannot be used with -json");
        }
        if (wantsJson) {
            return new Json(fields.isEmpty() || fields.equals("true")
                    ? Set.of()
                    : Set.copyOf(List.of(fields.split(",", -1))));
        }
        return template.isEmpty() ? new Lines(versions) : new ByTemplate(ListTemplate.parse(template));
    }

    /// The text for all of them.
    /// @throws TemplateException where a template does not fit a module
    default String print(List<ModuleInfo> modules) throws TemplateException {
        StringBuilder text = new StringBuilder();
        for (ModuleInfo module : modules) {
            try {
                text.append(print(module));
            } catch (TemplateException e) {
                throw new TemplateException(e.getMessage(), text + e.written());
            }
            if (!text.isEmpty() && text.charAt(text.length() - 1) != '\n') {
                text.append('\n');
            }
        }
        return text.toString();
    }

    /// The text for one, which need not end its last line.
    String print(ModuleInfo module) throws TemplateException;

    /// Lines.
    record Lines(boolean versions) implements ModulePrinter {
        @Override
        public String print(ModuleInfo module) {
            if (!versions) {
                return module.toString();
            }
            StringBuilder line = new StringBuilder(module.text(InfoField.PATH));
            module.texts(InfoField.VERSIONS).forEach(version -> line.append(' ').append(version));
            return line.append(module.text(InfoField.DEPRECATED).isEmpty() ? "" : " (deprecated)").toString();
        }
    }

    /// JSON.
    record Json(Set<String> fields) implements ModulePrinter {
        @Override
        public String print(ModuleInfo module) {
            return ModuleJson.of(fields.isEmpty() ? module : module.only(fields));
        }
    }

    /// A template.
    record ByTemplate(ListTemplate template) implements ModulePrinter {
        @Override
        public String print(ModuleInfo module) throws TemplateException {
            return template.write(module);
        }
    }
}
