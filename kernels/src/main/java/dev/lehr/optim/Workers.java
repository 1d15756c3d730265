package dev.lehr.optim;

import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import java.util.concurrent.RecursiveAction;
import java.util.concurrent.atomic.AtomicInteger;

/// Shares numbered pieces of work between the calling thread and helpers in the common pool, and allocates nothing when it is
/// used again.
///
/// Which thread does which piece is left to chance, so a piece must not depend on it.
final class Workers {
    /// What is done with a piece.
    @FunctionalInterface
    interface Work {
        /// Does one piece.
        ///
        /// @param worker the number of the thread, for buffers of its own
        void piece(int worker, int piece);
    }

    private final Helper[] helpers;
    private final AtomicInteger next = new AtomicInteger();
    private int pieces;
    private Work work = (_, _) -> {};

    Workers(int threads) {
        helpers = new Helper[threads - 1];
        for (int i = 0; i < helpers.length; i++) {
            helpers[i] = new Helper(i + 1);
        }
    }

    int threads() {
        return helpers.length + 1;
    }

    /// Does all pieces; when it returns or throws, no thread is at work on them any more.
    ///
    /// @throws IllegalStateException if a piece fails on another thread
    void run(int count, Work body, boolean alone) {
        if (alone) {
            for (int piece = 0; piece < count; piece++) {
                body.piece(0, piece);
            }
            return;
        }
        pieces = count;
        work = body;
        next.set(0);
        for (Helper helper : helpers) {
            helper.reinitialize();
            ForkJoinPool.commonPool().execute((ForkJoinTask<?>) helper);
        }
        try {
            takePieces(0);
        } finally {
            finish();
        }
        for (Helper helper : helpers) {
            Throwable failure = helper.getException();
            if (failure != null) {
                throw new IllegalStateException("a helper failed", failure);
            }
        }
    }

    /// A helper that never started has nothing left to do and is taken back; one that did is nearly done. The last
    /// comes first, because only what is newest in a queue can be taken back. So nobody waits for a thread that the
    /// pool cannot spare.
    private void finish() {
        for (int i = helpers.length - 1; i >= 0; i--) {
            Helper helper = helpers[i];
            while (!helper.isDone() && !helper.tryUnfork()) {
                Thread.onSpinWait();
            }
        }
    }

    private void takePieces(int worker) {
        int count = pieces;
        Work body = work;
        for (int piece = next.getAndIncrement(); piece < count; piece = next.getAndIncrement()) {
            body.piece(worker, piece);
        }
    }

    private final class Helper extends RecursiveAction {
        private static final long serialVersionUID = 1;
        private final int worker;

        Helper(int worker) {
            this.worker = worker;
        }

        @Override
        protected void compute() {
            takePieces(worker);
        }
    }
}
