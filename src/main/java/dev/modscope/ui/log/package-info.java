/// What the window has done since it was opened, in lines with a time: files opened and written, requests, failures.
@NullMarked
package dev.modscope.ui.log;

import org.jspecify.annotations.NullMarked;
