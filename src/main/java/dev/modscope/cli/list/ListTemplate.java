package dev.modscope.cli.list;

import dev.modscope.resolve.info.ModuleInfo;
import java.util.List;

/// A template for modules.
public final class ListTemplate {
    private final String template;
    private final List<TemplateNode> nodes;

    private ListTemplate(String template, List<TemplateNode> nodes) {
        this.template = template;
        this.nodes = nodes;
    }

    /// Reads a template.
    /// @throws TemplateException where it makes no sense, or uses what is not supported
    public static ListTemplate parse(String template) throws TemplateException {
        return new ListTemplate(template, TemplateParser.parse(template));
    }

    /// What it writes for a module.
    /// @throws TemplateException where it does not fit
    public String write(ModuleInfo module) throws TemplateException {
        return new TemplateWriter(template, module).write(nodes);
    }
}
