/// go.mod and go.work files in the JSON form of `go mod edit -json` and `go work edit -json`, also after edits that are
/// not written anywhere.
@NullMarked
package dev.modscope.modfile.json;

import org.jspecify.annotations.NullMarked;
