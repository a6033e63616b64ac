@org.jspecify.annotations.NullMarked
package dev.modscope.workspace.scenario;
