/// What `go get` selects: given the roots that a go.mod lists and the versions that a person asks for, the roots that
/// it lists afterwards. Pure: it asks [dev.modscope.mvs.KnownModules] for requirements and a [PreviousVersion] for the
/// version below another. The contract is the one at the top of `cmd/go/internal/modload/edit.go`, not the textbook's
/// upgrade and downgrade.
@NullMarked
package dev.modscope.mvs.edit;

import org.jspecify.annotations.NullMarked;
