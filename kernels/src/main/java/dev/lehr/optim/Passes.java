package dev.lehr.optim;

import dev.lehr.formula.Reduction;
import dev.lehr.kernel.UpdateKernel;
import dev.lehr.kernel.Workspace;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The passes of a step over the parameters that take part in it, cut into pieces that threads share. A step allocates nothing of its own.
final class Passes {
    /// Elements that one thread takes at a time; a multiple of [Reduction#BLOCK].
    private static final int PIECE = 4 * Reduction.BLOCK;

    /// Smaller models are not worth waking a second thread for.
    private static final long WORTH_SHARING = 1 << 17;

    private final ParameterState[] parameters;
    private final Piece[] pieces;
    private final OverAll[][] overAll;
    private final Workers workers;
    private final Workspace[] workspaces;
    private final boolean[] finite;
    private final boolean alone;
    private final int phases;
    private int phase;
    private final Workers.Work update = this::update;
    private final Workers.Work look = this::look;

    /// A range of elements of a parameter.
    private record Piece(ParameterState owner, long from, long to) {}

    Passes(List<ParameterState> parameters, Workers workers) {
        this.parameters = parameters.toArray(ParameterState[]::new);
        this.workers = workers;
        List<Piece> cut = new ArrayList<>();
        long elements = 0;
        int most = 0;
        for (ParameterState parameter : parameters) {
            long length = parameter.parameter.length();
            long piece = parameter.divides() ? PIECE : Math.max(1, length);
            for (long from = 0; from < Math.max(length, parameter.divides() ? 0 : 1); from += piece) {
                cut.add(new Piece(parameter, from, Math.min(length, from + piece)));
            }
            elements += length;
            most = Math.max(most, parameter.phases());
        }
        this.pieces = cut.toArray(Piece[]::new);
        this.phases = most;
        this.overAll = new OverAll[most][];
        for (int i = 0; i < most; i++) {
            overAll[i] = OverAll.of(parameters, i).toArray(OverAll[]::new);
        }
        this.alone = elements < WORTH_SHARING || parameters.stream().anyMatch(state -> state.parameter.isConfined());
        List<UpdateKernel> kernels = parameters.stream()
                .flatMap(state -> state.kernels().stream())
                .distinct()
                .toList();
        this.workspaces = new Workspace[workers.threads()];
        for (int i = 0; i < workspaces.length; i++) {
            workspaces[i] = new Workspace(kernels);
        }
        this.finite = new boolean[workers.threads()];
    }

    /// The first parameter whose gradient is not finite; null if there is none.
    @Nullable Parameter firstNonFinite() {
        Arrays.fill(finite, true);
        workers.run(pieces.length, look, alone);
        for (boolean all : finite) {
            if (!all) {
                return culprit();
            }
        }
        return null;
    }

    private @Nullable Parameter culprit() {
        for (ParameterState state : parameters) {
            if (!state.parameter.hasFiniteGradient(0, state.parameter.length())) {
                return state.parameter;
            }
        }
        return null;
    }

    private void look(int worker, int number) {
        if (finite[worker]) {
            Piece piece = pieces[number];
            finite[worker] = piece.owner().parameter.hasFiniteGradient(piece.from(), piece.to());
        }
    }

    /// @throws IllegalStateException if this thread may not touch the memory of a parameter
    void checkMemory() {
        for (ParameterState state : parameters) {
            state.parameter.checkMemory();
        }
    }

    /// Computes what the first phase needs to know.
    ///
    /// @throws IllegalArgumentException if two hyper-parameters do not go together
    void prepare(long step) {
        Object done = null;
        for (ParameterState parameter : parameters) {
            if (parameter.prepared() != done) {
                done = parameter.prepared();
                parameter.prepare(step);
            }
        }
    }

    /// Makes the step.
    void run() {
        for (int i = 0; i < phases; i++) {
            run(i);
        }
        for (ParameterState parameter : parameters) {
            parameter.finish();
        }
    }

    private void run(int number) {
        phase = number;
        workers.run(pieces.length, update, alone);
        for (ParameterState parameter : parameters) {
            parameter.reduce(number);
        }
        for (OverAll reduction : overAll[number]) {
            reduction.combine();
        }
        for (ParameterState parameter : parameters) {
            parameter.prepareNext(number);
        }
    }

    private void update(int worker, int number) {
        Piece piece = pieces[number];
        ParameterState owner = piece.owner();
        if (phase < owner.phases()) {
            owner.work(phase, piece.from(), piece.to(), workspaces[worker]);
        }
    }
}
