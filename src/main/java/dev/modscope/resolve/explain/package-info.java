/// Why a module is selected at its version: who asks, through which chains of requirements, through what everything
/// goes, and what would have to change for a lower version. The `// indirect` lines of main modules are bookkeeping and
/// count for nothing here, except where only such a line leads to a module: then the explanation says so.
@NullMarked
package dev.modscope.resolve.explain;

import org.jspecify.annotations.NullMarked;
