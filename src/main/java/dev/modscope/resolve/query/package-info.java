/// Which versions of a module there are to choose from, which one a query stands for, and what the author of the module
/// says of it. Follows the Go Modules Reference, section "Version queries".
@NullMarked
package dev.modscope.resolve.query;

import org.jspecify.annotations.NullMarked;
