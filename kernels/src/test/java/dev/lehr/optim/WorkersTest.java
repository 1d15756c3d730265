package dev.lehr.optim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicIntegerArray;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Pieces are shared with the common pool, and nobody waits for it in vain.
class WorkersTest {
    private static final int PIECES = 30;
    private final AtomicIntegerArray done = new AtomicIntegerArray(PIECES);
    private CountDownLatch helped = new CountDownLatch(1);

    @BeforeEach
    void thereAreHelpers() {
        assumeTrue(ForkJoinPool.getCommonPoolParallelism() > 0);
    }

    private static void await(CountDownLatch latch) {
        if (!opens(latch, 30_000)) {
            throw new IllegalStateException("nobody came");
        }
    }

    private static void pause() {
        assertThat(opens(new CountDownLatch(1), 40)).isFalse();
    }

    private static boolean opens(CountDownLatch latch, int milliseconds) {
        try {
            return latch.await(milliseconds, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /// What a helper does: the first piece takes long after the caller knows that somebody helps.
    private void help() {
        if (helped.getCount() > 0) {
            helped.countDown();
            pause();
        }
    }

    private void assertDone(int times) {
        for (int piece = 0; piece < PIECES; piece++) {
            assertThat(done.get(piece)).isEqualTo(times);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 8})
    void helpersTakePiecesEveryTimeAndAllAreDoneOnce(int threads) {
        Workers workers = new Workers(threads);
        assertThat(workers.threads()).isEqualTo(threads);
        for (int round = 1; round <= 3; round++) {
            helped = new CountDownLatch(1);
            Map<Integer, Thread> seen = new ConcurrentHashMap<>();
            workers.run(
                    PIECES,
                    (worker, piece) -> {
                        seen.put(worker, Thread.currentThread());
                        if (worker == 0) {
                            await(helped);
                        } else {
                            help();
                        }
                        done.incrementAndGet(piece);
                    },
                    false);
            assertDone(round);
            assertThat(helped.getCount()).as("pieces that helpers took").isZero();
            assertThat(seen.keySet()).allMatch(worker -> worker >= 0 && worker < threads);
            assertThat(seen.remove(0)).isIn(Thread.currentThread(), null);
            assertThat(seen.values()).isNotEmpty().doesNotContain(Thread.currentThread());
        }
    }

    @Test
    void whoWorksAloneDoesAllPiecesHimself() {
        Set<Thread> threads = ConcurrentHashMap.newKeySet();
        Workers.Work work = (worker, piece) -> {
            threads.add(Thread.currentThread());
            if (piece == 0) {
                pause();
            }
            done.addAndGet(piece, worker + 1);
        };
        new Workers(3).run(PIECES, work, true);
        new Workers(1).run(PIECES, work, false);
        assertDone(2);
        assertThat(threads).containsExactly(Thread.currentThread());
    }

    @Test
    void nobodyIsAtWorkAfterAPieceFailed() {
        Workers workers = new Workers(2);
        assertThatIllegalStateException()
                .isThrownBy(() -> workers.run(
                        PIECES,
                        (worker, piece) -> {
                            if (worker == 0) {
                                await(helped);
                                throw new IllegalStateException("mine");
                            }
                            help();
                            done.incrementAndGet(piece);
                        },
                        false))
                .withMessage("mine");
        int sum = 0;
        for (int piece = 0; piece < PIECES; piece++) {
            sum += done.get(piece);
        }
        assertThat(sum).as("all but the one that failed").isEqualTo(PIECES - 1);
    }

    @Test
    void tellsWhatFailedOnAHelperAndGoesOn() {
        Workers workers = new Workers(2);
        assertThatIllegalStateException()
                .isThrownBy(() -> workers.run(
                        PIECES,
                        (worker, piece) -> {
                            if (worker == 0) {
                                await(helped);
                            } else {
                                helped.countDown();
                                throw new IllegalArgumentException("its");
                            }
                        },
                        false))
                .withMessage("a helper failed")
                .withStackTraceContaining("its");
        workers.run(PIECES, (_, piece) -> done.incrementAndGet(piece), false);
        assertDone(1);
    }

    /// All threads of the pool are busy, so no helper ever starts.
    @Test
    void doesAllPiecesIfThePoolCanSpareNoThread() throws InterruptedException {
        int busy = ForkJoinPool.getCommonPoolParallelism();
        CountDownLatch started = new CountDownLatch(busy);
        CountDownLatch end = new CountDownLatch(1);
        for (int i = 0; i < busy; i++) {
            ForkJoinPool.commonPool().execute(() -> {
                started.countDown();
                await(end);
            });
        }
        await(started);
        Thread caller = Thread.ofPlatform().daemon().start(() -> {
            for (int threads : List.of(2, 3, 5)) {
                new Workers(threads).run(PIECES, (_, piece) -> done.incrementAndGet(piece), false);
            }
        });
        try {
            assertThat(caller.join(Duration.ofSeconds(20))).isTrue();
            assertDone(3);
        } finally {
            end.countDown();
        }
    }
}
