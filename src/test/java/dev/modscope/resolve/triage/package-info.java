@org.jspecify.annotations.NullMarked
package dev.modscope.resolve.triage;
