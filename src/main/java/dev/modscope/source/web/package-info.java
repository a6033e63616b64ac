/// How bytes are fetched by URL, from the network or from this machine: limits, deadlines, redirects and passwords by
/// rules of our own, and URLs as they may be shown.
@NullMarked
package dev.modscope.source.web;

import org.jspecify.annotations.NullMarked;
