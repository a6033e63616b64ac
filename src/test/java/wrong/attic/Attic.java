package wrong.attic;

/// Stands in a package that is not in the arrow table.
public record Attic() {}
