/// Which repository a module path stands for: by a rule for some hosts, by an ending such as `.git` in the path, else by
/// the page of that address. Follows the Go Modules Reference, section "Finding a repository for a module path".
@NullMarked
package dev.modscope.source.git.find;

import org.jspecify.annotations.NullMarked;
