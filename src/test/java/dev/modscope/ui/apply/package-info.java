@org.jspecify.annotations.NullMarked
package dev.modscope.ui.apply;
