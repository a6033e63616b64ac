@org.jspecify.annotations.NullMarked
package dev.modscope.history;
