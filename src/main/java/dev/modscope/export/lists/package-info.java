/// What an answer says as data: the build list and the changes as JSON, CSV and Markdown, and as a bill of materials.
@NullMarked
package dev.modscope.export.lists;

import org.jspecify.annotations.NullMarked;
