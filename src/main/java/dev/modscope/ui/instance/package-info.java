/// One running program for a person: a second start hands what it was asked to open to the first over a Unix domain
/// socket in a folder of the person's own, and ends. Files that the operating system opens by an event of its own come
/// the same way.
@NullMarked
package dev.modscope.ui.instance;

import org.jspecify.annotations.NullMarked;
