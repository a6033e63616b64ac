/// From the environment to the sources that it names: which proxies, repositories and databases are asked, and how.
@NullMarked
package dev.modscope.resolve.wire;

import org.jspecify.annotations.NullMarked;
