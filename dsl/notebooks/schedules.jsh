// The schedules that people draw, each a line: /open dsl/notebooks/schedules.jsh
// No model, no optimizer and no training loop: a schedule is a function of the step.

Run run = Run.ofEpochs(50).stepsPerEpoch(10);

// Fixed decay
plot(step(0.01).every(5).gamma(0.9).take(50));
plot(multiStep(0.01).at(10, 30).take(50));
plot(exponential(0.01, 0.95).take(50));
plot(Schedule.of(epoch -> 0.01 * Math.pow(0.92, Math.floor(epoch / 2))), 50);

// Annealing, by epoch and by iteration
plot(cosine(0.01, 0.0).over(50));
plot(cosine(0.01, 0.0).over(run.length()).heldEach(run.epochs(1)));
plot(cosine(0.01, 0.0).over(10).mirror().repeat(), 50);
plot(warmRestarts(0.01, 0.0001).first(10).lengthFactor(2), 70);

// Cycles
plot(cyclic(0.01, 0.1).up(20).rate(), 160);
plot(cyclic(0.01, 0.1).up(20).halving().rate(), 160);
plot(cyclic(0.01, 0.1).up(20).scaledEachStep(exponential(1.0, 0.99)).rate(), 160);

// One cycle: the rate, and the momentum that does the opposite
OneCycle cycle = oneCycle(0.1).over(run.length());
show(Figure.of(Plot.of("rate", cycle.rate()), Plot.of("momentum", cycle.momentum())));

// A plateau is not a function of the step but a fold over a metric; its factor multiplies any schedule
State watch = Plateau.torch().patience(2).start();
for (double loss : new double[] {1, 0.8, 0.79, 0.79, 0.79, 0.79, 0.79}) {
    watch = watch.report(loss);
    System.out.println(loss + " -> " + watch.scale());
}

// What a network is trained with in practice: warm up, hold, and cool down
plot(wsd(0.01).warmup(500).stable(3_000).decay(1_500));
