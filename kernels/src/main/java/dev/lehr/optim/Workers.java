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

    /// Does all pieces; returns when all are done.
    void run(int count, Work body, boolean alone) {
        if (alone || helpers.length == 0) {
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
        takePieces(0);
        for (Helper helper : helpers) {
            finish(helper);
        }
    }

    /// A helper that never started has nothing left to do; one that did is nearly done.
    private static void finish(Helper helper) {
        if (!helper.tryUnfork()) {
            while (!helper.isDone()) {
                Thread.onSpinWait();
            }
            helper.quietlyJoin();
            Throwable failure = helper.getException();
            if (failure != null) {
                throw new IllegalStateException("a helper failed", failure);
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
