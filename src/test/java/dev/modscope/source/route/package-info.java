/// The http proxies of the environment.
@NullMarked
package dev.modscope.source.route;

import org.jspecify.annotations.NullMarked;
