/// The way to a host that the environment prescribes: the http proxies of `http_proxy`, `https_proxy` and `no_proxy`.
@NullMarked
package dev.modscope.source.route;

import org.jspecify.annotations.NullMarked;
