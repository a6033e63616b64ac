package dev.modscope.house;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.EvaluationResult;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/// The rules of the house, over the classes below a root package. Each answers with what breaks it, one line each.
final class Rules {
    private static final Set<String> NEVER = Set.of(
            "java.lang.ProcessBuilder",
            "java.lang.ProcessHandle",
            "java.io.ObjectInputStream",
            "java.util.zip.ZipInputStream",
            "javafx.scene.input.KeyCharacterCombination");
    private static final Set<String> CHANGEABLE = Set.of(
            "java.lang.StringBuilder",
            "java.lang.ThreadLocal",
            "java.util.ArrayList",
            "java.util.HashMap",
            "java.util.HashSet",
            "java.util.LinkedHashMap",
            "java.util.TreeMap",
            "java.util.BitSet");

    private final String root;
    private final JavaClasses classes;
    private final Arrows arrows = new Arrows();

    Rules(String root, Path classFiles) {
        this.root = root;
        this.classes = new ClassFileImporter().importPath(classFiles);
    }

    private Stream<JavaClass> ours() {
        return classes.stream().filter(c -> isOurs(c.getPackageName()));
    }

    private boolean isOurs(String packageName) {
        return packageName.equals(root) || packageName.startsWith(root + ".");
    }

    private String room(JavaClass type) {
        String name = type.getPackageName();
        return name.equals(root) ? "" : name.substring(root.length() + 1);
    }

    private Stream<JavaAccess<?>> accesses() {
        return ours().flatMap(c -> c.getAccessesFromSelf().stream());
    }

    private static List<String> sorted(Stream<String> lines) {
        return List.copyOf(lines.collect(java.util.stream.Collectors.toCollection(TreeSet::new)));
    }

    List<String> unlistedPackages() {
        return sorted(ours().map(this::room).filter(r -> !arrows.lists(r)).map(r -> r + " is not in the arrow table"));
    }

    List<String> wrongArrows() {
        return sorted(ours().filter(c -> arrows.lists(room(c)))
                .flatMap(c -> c.getDirectDependenciesFromSelf().stream())
                .filter(d -> !allowed(d))
                .map(d -> d.getOriginClass().getName() + " -> "
                        + d.getTargetClass().getBaseComponentType().getName()));
    }

    private boolean allowed(Dependency dependency) {
        JavaClass target = dependency.getTargetClass().getBaseComponentType();
        if (target.isPrimitive()) {
            return true;
        }
        String room = room(dependency.getOriginClass());
        return isOurs(target.getPackageName())
                ? arrows.allowsOurs(room, room(target))
                : arrows.allowsOthers(room, target.getPackageName(), target.getName());
    }

    List<String> cycles() {
        EvaluationResult result = SlicesRuleDefinition.slices()
                .matching(root + ".(**)")
                .should()
                .beFreeOfCycles()
                .allowEmptyShould(true)
                .evaluate(classes);
        return result.getFailureReport().getDetails();
    }

    List<String> mutableStatics() {
        return sorted(ours().flatMap(c -> c.getFields().stream()).filter(Rules::isMutableStatic).map(JavaField::getFullName));
    }

    private static boolean isMutableStatic(JavaField field) {
        Set<JavaModifier> modifiers = field.getModifiers();
        if (!modifiers.contains(JavaModifier.STATIC) || modifiers.contains(JavaModifier.SYNTHETIC)) {
            return false;
        }
        String type = field.getRawType().getName();
        boolean shownArray = field.getRawType().isArray() && !modifiers.contains(JavaModifier.PRIVATE);
        return !modifiers.contains(JavaModifier.FINAL)
                || shownArray
                || CHANGEABLE.contains(type)
                || type.startsWith("java.util.concurrent.");
    }

    List<String> printing() {
        return sorted(accesses()
                .filter(a -> !room(a.getOriginOwner()).equals("cli"))
                .filter(Rules::prints)
                .map(JavaAccess::getDescription));
    }

    private static boolean prints(JavaAccess<?> access) {
        String target = access.getTarget().getFullName();
        return target.equals("java.lang.System.out")
                || target.equals("java.lang.System.err")
                || target.equals("java.lang.System.in")
                || access.getTarget().getName().equals("printStackTrace");
    }

    List<String> classesThatCallRunLater() {
        return sorted(accesses()
                .filter(a -> a.getTargetOwner().getName().equals("javafx.application.Platform"))
                .filter(a -> a.getTarget().getName().equals("runLater"))
                .map(a -> a.getOriginOwner().getName().replaceFirst("\\$.*", "")));
    }

    List<String> forbiddenClasses() {
        Stream<String> types = ours().flatMap(c -> c.getDirectDependenciesFromSelf().stream())
                .filter(d -> NEVER.contains(d.getTargetClass().getName()))
                .map(d -> d.getOriginClass().getName() + " -> "
                        + d.getTargetClass().getName());
        Stream<String> calls = accesses()
                .filter(a -> a.getTarget().getFullName().startsWith("java.lang.Runtime.exec("))
                .map(JavaAccess::getDescription);
        return sorted(Stream.concat(types, calls));
    }

    List<String> viewModelsThatSeeTheScene() {
        return sorted(ours().filter(c -> c.getName().replaceFirst("\\$.*", "").endsWith("ViewModel"))
                .flatMap(c -> c.getDirectDependenciesFromSelf().stream())
                .filter(d -> isScene(d.getTargetClass().getBaseComponentType()))
                .map(d -> d.getOriginClass().getName() + " -> "
                        + d.getTargetClass().getName()));
    }

    private static boolean isScene(JavaClass type) {
        return type.getPackageName().startsWith("javafx.scene") || type.getPackageName().startsWith("javafx.stage");
    }

    List<String> openViews() {
        return sorted(ours().filter(c -> !c.isAnonymousClass() && !c.getModifiers().contains(JavaModifier.FINAL))
                .filter(c -> !c.getModifiers().contains(JavaModifier.ABSTRACT))
                .filter(c -> c.isAssignableTo("javafx.scene.Node"))
                .map(JavaClass::getName));
    }
}
