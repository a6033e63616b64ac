/// The checksum database: a log of the hashes of all module versions, signed by whoever keeps it, of which every answer
/// proves that it is in the log, and every state of the log that it grew out of the one before. Follows RFC 6962, the Go
/// Modules Reference, section "Checksum database", and the behaviour of golang.org/x/mod/sumdb from v0.40.0 on.
@NullMarked
package dev.modscope.source.database;

import org.jspecify.annotations.NullMarked;
