// The curves that tutorials on PyTorch's schedulers draw, each a line or two: /open dsl/notebooks/pytorch-curves.jsh
// There a network, an optimizer and an empty training loop are run to see a curve. Here a schedule is asked.
// A step is an epoch unless it is said otherwise. Step 0 is the first epoch, before any scheduler.step().

void epochs(String title, Schedule schedule) {
    show(Plot.of(schedule).over(50).title(title).x("epoch").y("rate"));
}

// StepLR(step_size=5, gamma=0.9), and MultiStepLR(milestones=[10, 30], gamma=0.1), which falls by decades
epochs("StepLR", step(0.01).every(5).gamma(0.9));
show(Plot.of(multiStep(0.01).at(10, 30).gamma(0.1)).over(50).logarithmic().title("MultiStepLR").x("epoch"));

// ExponentialLR(gamma=0.95), and the same rate falling once in 5 epochs
show(Plot.of("each epoch", exponential(0.01, 0.95))
        .and("each 5", exponential(0.01, 0.95).heldEach(5))
        .over(50).title("ExponentialLR").x("epoch"));

// CosineAnnealingLR: 50 epochs of 200 iterations, moved once an epoch or at each iteration
Run run = Run.ofEpochs(50).stepsPerEpoch(200);
Schedule byIteration = cosine(0.01, 0.0).over(run.length());
Schedule byEpoch = byIteration.heldEach(run.epochs(1));
show(Figure.of(
        Plot.of(byEpoch).title("each epoch").x("iteration"),
        Plot.of(byIteration).title("each iteration").x("iteration")).columns(1));

// The steps of byEpoch are too small to be seen above: three epochs in the middle
show(Plot.of("each epoch", byEpoch.drop(5_000))
        .and("each iteration", byIteration.drop(5_000))
        .over(600).title("from epoch 25 on").x("iteration"));

// CosineAnnealingLR rises again when it is asked for more than T_max: it is periodic, T_max is half of the period
epochs("T_max=10", cosine(0.01, 0.0).over(10).mirror().repeat());

// ReduceLROnPlateau(mode="min", factor=0.1, patience=2), and a metric that falls for 21 epochs and then is 10.
// Its factor depends on metrics, so it is a fold over them. What it did is a table, and a table is a schedule.
// PyTorch gives up when the rate would change by less than 1e-8, which is 1e-6 of a factor on 0.01.
State watch = Plateau.torch().factor(0.1).patience(2).eps(1e-8 / 0.01).start();
double[] rates = new double[50];
for (int epoch = 0; epoch < 50; epoch++) {
    watch = watch.report(epoch > 20 ? 10 : 1 - 0.1 * epoch);
    rates[epoch] = 0.01 * watch.scale();    // what epoch + 1 trains with
}
show(Plot.of(table(rates)).over(50).logarithmic().title("ReduceLROnPlateau").x("epoch"));

// CyclicLR(base_lr=0.01, max_lr=0.1, step_size_up=2): "triangular", "triangular2"
epochs("triangular", cyclic(0.01, 0.1).up(2).rate());
epochs("triangular2", cyclic(0.01, 0.1).up(2).halving().rate());

// mode="exp_range", gamma=0.85, step_size_up=5, and 20: the swing shrinks at each step, whatever the cycle does
epochs("exp_range, up 5", cyclic(0.01, 0.1).up(5).scaledEachStep(exponential(1.0, 0.85)).rate());
epochs("exp_range, up 20", cyclic(0.01, 0.1).up(20).scaledEachStep(exponential(1.0, 0.85)).rate());

// CyclicLR moves the momentum too, the other way: from 0.9 down to 0.8 and back
show(Plot.of(cyclic(0.01, 0.1).up(20).momentum(0.8, 0.9)).over(50).title("CyclicLR").x("epoch").y("momentum"));

// OneCycleLR(max_lr=0.1): one step an epoch, 50 of them; and 50 epochs of 20 iterations, one step each.
// lastStep puts the minimum on the last step, as PyTorch does; without it, it is where the length ends.
OneCycle few = oneCycle(0.1).over(50).lastStep();
OneCycle many = oneCycle(0.1).over(50 * 20).lastStep();
epochs("OneCycleLR, each epoch", few.rate());
show(Plot.of(many.rate()).over(1_000).title("OneCycleLR, each iteration").x("iteration"));

// The momentum mirrors the rate, and is another schedule
show(Plot.of(many.momentum()).over(1_000).title("OneCycleLR").x("iteration").y("momentum"));

// All in one picture, on equal terms
show(Plot.of("StepLR", step(0.01).every(5).gamma(0.9))
        .and("ExponentialLR", exponential(0.01, 0.95))
        .and("CosineAnnealingLR", cosine(0.01, 0.0).over(50))
        .and("OneCycleLR", oneCycle(0.01).over(50).lastStep().rate())
        .over(50).title("four ways down").x("epoch"));

// A file instead of the terminal: Plot.of(byIteration).svg(Path.of("cosine.svg")), or png
// In one line of text:
System.out.println(Plot.of(few.rate()).sparkline(50));
