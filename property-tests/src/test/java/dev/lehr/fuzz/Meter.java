package dev.lehr.fuzz;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// Does things on a thread of its own, and says what they took: processor time and allocated bytes of that thread, to
/// which neither the collector nor other processes add.
final class Meter {
    /// Seconds after which something hangs.
    private static final int PATIENCE = 60;

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private final SynchronousQueue<FutureTask<?>> work = new SynchronousQueue<>();
    private Thread thread = started();

    /// What something gave and took.
    record Measured<R>(R result, long nanos, long bytes) {}

    private Thread started() {
        return Thread.ofPlatform().daemon().name("fuzz").start(() -> {
            try {
                while (true) {
                    work.take().run();
                }
            } catch (InterruptedException e) {
                // the end of this meter
            }
        });
    }

    /// @throws Throwable what `action` throws; a [TimeoutException] from where it is if it does not come to an end
    <R> Measured<R> measure(Callable<R> action) throws Throwable {
        FutureTask<Measured<R>> task = new FutureTask<>(() -> {
            long bytes = THREADS.getCurrentThreadAllocatedBytes();
            long nanos = THREADS.getCurrentThreadCpuTime();
            R result = action.call();
            return new Measured<>(
                    result,
                    THREADS.getCurrentThreadCpuTime() - nanos,
                    THREADS.getCurrentThreadAllocatedBytes() - bytes);
        });
        work.put(task);
        try {
            return task.get(PATIENCE, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            throw e.getCause();
        } catch (TimeoutException e) {
            e.setStackTrace(thread.getStackTrace());
            thread = started();
            throw e;
        }
    }

    void close() {
        thread.interrupt();
    }
}
