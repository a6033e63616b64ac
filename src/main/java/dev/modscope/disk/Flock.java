package dev.modscope.disk;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.nio.file.Path;

/// The lock that the `go` command takes on Linux and macOS: flock(2). Java's own locks are of another kind there, and
/// are granted while `go` holds its lock.
@SuppressWarnings("restricted")
final class Flock {
    private static final int READ_WRITE = 2;
    private static final int EXCLUSIVE_NOW = 2 | 4;

    private final MethodHandle open;
    private final MethodHandle flock;
    private final MethodHandle close;

    /// Made where it is first needed: binding the functions takes a while.
    Flock() {
        Linker linker = Linker.nativeLinker();
        this.open = linker.downcallHandle(
                linker.defaultLookup().findOrThrow("open"),
                FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.ADDRESS, ValueLayout.JAVA_INT),
                Linker.Option.firstVariadicArg(2));
        this.flock = linker.downcallHandle(
                linker.defaultLookup().findOrThrow("flock"),
                FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.JAVA_INT, ValueLayout.JAVA_INT));
        this.close = linker.downcallHandle(
                linker.defaultLookup().findOrThrow("close"),
                FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.JAVA_INT));
    }

    /// Opens an existing file; its descriptor.
    int open(Path file) throws IOException {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment name = arena.allocateFrom(file.toString());
            int descriptor = (int) open.invokeExact(name, READ_WRITE);
            if (descriptor < 0) {
                throw new IOException(file + " could not be opened to lock it");
            }
            return descriptor;
        } catch (IOException e) {
            throw e;
        } catch (Throwable e) {
            throw new IOException("open(2) could not be called", e);
        }
    }

    /// Whether the lock was free and is ours now.
    boolean tryLock(int descriptor) throws IOException {
        return call(flock, descriptor, EXCLUSIVE_NOW) == 0;
    }

    /// Closes the descriptor, which gives the lock back.
    void close(int descriptor) throws IOException {
        try {
            int _ = (int) close.invokeExact(descriptor);
        } catch (Throwable e) {
            throw new IOException("close(2) could not be called", e);
        }
    }

    private static int call(MethodHandle function, int descriptor, int operation) throws IOException {
        try {
            return (int) function.invokeExact(descriptor, operation);
        } catch (Throwable e) {
            throw new IOException("flock(2) could not be called", e);
        }
    }
}
