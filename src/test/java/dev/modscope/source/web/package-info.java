/// Tests of proxies against servers that answer well, badly, slowly and not at all.
@NullMarked
package dev.modscope.source.web;

import org.jspecify.annotations.NullMarked;
