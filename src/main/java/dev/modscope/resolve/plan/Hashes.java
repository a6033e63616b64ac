package dev.modscope.resolve.plan;

import dev.modscope.module.ModuleVersion;
import java.util.List;

/// The hashes that go.sum names, each confirmed by the checksum database where one has to.
public interface Hashes {
    /// A line of go.sum without its hash: for all files of a module version, or for its go.mod file.
    record Line(ModuleVersion module, boolean goMod) {}

    /// What is known of a hash.
    sealed interface Sum {
        /// It may be written down.
        record Known(String hash) implements Sum {}

        /// There is no file to hash.
        record NoFile(String reason) implements Sum {}

        /// The checksum database was not asked, since the network must not be used.
        record Unasked() implements Sum {}

        /// The checksum database could not be asked.
        record Unconfirmed(String reason) implements Sum {}

        /// The file is not what the checksum database says it is, or the database was caught lying.
        record Refuted(String reason) implements Sum {}
    }

    /// The hashes of lines, in their order.
    List<Sum> sums(List<Line> lines);
}
