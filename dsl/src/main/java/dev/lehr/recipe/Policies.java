package dev.lehr.recipe;

import dev.lehr.rule.Dialect;
import dev.lehr.rule.Rules;

/// A policy for each rule of [Rules] and dialect that [Policy] has none for, with its defaults. What a policy prints
/// as compiles with the static methods of both imported.
///
/// `lion().rate(0.001).weightDecay(0.1)` is `Policy.of(Rules.lion()).with("lr", 0.001).with("weight_decay", 0.1)`.
public final class Policies {
    private Policies() {}

    /// See [Rules#sgd(Dialect)].
    public static Policy sgd(Dialect dialect) {
        return Policy.of(Rules.sgd(dialect));
    }

    /// See [Rules#sgdW()].
    public static Policy sgdW() {
        return Policy.of(Rules.sgdW());
    }

    /// See [Rules#signSgd()].
    public static Policy signSgd() {
        return Policy.of(Rules.signSgd());
    }

    /// See [Rules#signum()].
    public static Policy signum() {
        return Policy.of(Rules.signum());
    }

    /// See [Rules#adam(Dialect)].
    public static Policy adam(Dialect dialect) {
        return Policy.of(Rules.adam(dialect));
    }

    /// See [Rules#adamW(Dialect)].
    public static Policy adamW(Dialect dialect) {
        return Policy.of(Rules.adamW(dialect));
    }

    /// See [Rules#adamax()].
    public static Policy adamax() {
        return Policy.of(Rules.adamax());
    }

    /// See [Rules#adamax(Dialect)].
    public static Policy adamax(Dialect dialect) {
        return Policy.of(Rules.adamax(dialect));
    }

    /// See [Rules#nadam()].
    public static Policy nadam() {
        return Policy.of(Rules.nadam());
    }

    /// See [Rules#nadam(Dialect)].
    public static Policy nadam(Dialect dialect) {
        return Policy.of(Rules.nadam(dialect));
    }

    /// See [Rules#nadamW()].
    public static Policy nadamW() {
        return Policy.of(Rules.nadamW());
    }

    /// See [Rules#nadamW(Dialect)].
    public static Policy nadamW(Dialect dialect) {
        return Policy.of(Rules.nadamW(dialect));
    }

    /// See [Rules#radam()].
    public static Policy radam() {
        return Policy.of(Rules.radam());
    }

    /// See [Rules#radam(Dialect)].
    public static Policy radam(Dialect dialect) {
        return Policy.of(Rules.radam(dialect));
    }

    /// See [Rules#adabelief()].
    public static Policy adabelief() {
        return Policy.of(Rules.adabelief());
    }

    /// See [Rules#adabelief(Dialect)].
    public static Policy adabelief(Dialect dialect) {
        return Policy.of(Rules.adabelief(dialect));
    }

    /// See [Rules#adan()].
    public static Policy adan() {
        return Policy.of(Rules.adan());
    }

    /// See [Rules#adan(Dialect)].
    public static Policy adan(Dialect dialect) {
        return Policy.of(Rules.adan(dialect));
    }

    /// See [Rules#adopt()].
    public static Policy adopt() {
        return Policy.of(Rules.adopt());
    }

    /// See [Rules#adopt(Dialect)].
    public static Policy adopt(Dialect dialect) {
        return Policy.of(Rules.adopt(dialect));
    }

    /// See [Rules#ademamix()].
    public static Policy ademamix() {
        return Policy.of(Rules.ademamix());
    }

    /// See [Rules#laProp()].
    public static Policy laProp() {
        return Policy.of(Rules.laProp());
    }

    /// See [Rules#yogi()].
    public static Policy yogi() {
        return Policy.of(Rules.yogi());
    }

    /// See [Rules#adagrad(Dialect)].
    public static Policy adagrad(Dialect dialect) {
        return Policy.of(Rules.adagrad(dialect));
    }

    /// See [Rules#adadelta(Dialect)].
    public static Policy adadelta(Dialect dialect) {
        return Policy.of(Rules.adadelta(dialect));
    }

    /// See [Rules#rmsprop()].
    public static Policy rmsprop() {
        return Policy.of(Rules.rmsprop());
    }

    /// See [Rules#rmsprop(Dialect)].
    public static Policy rmsprop(Dialect dialect) {
        return Policy.of(Rules.rmsprop(dialect));
    }

    /// See [Rules#rprop()].
    public static Policy rprop() {
        return Policy.of(Rules.rprop());
    }

    /// See [Rules#rprop(Dialect)].
    public static Policy rprop(Dialect dialect) {
        return Policy.of(Rules.rprop(dialect));
    }

    /// See [Rules#asgd()].
    public static Policy asgd() {
        return Policy.of(Rules.asgd());
    }

    /// See [Rules#lion()].
    public static Policy lion() {
        return Policy.of(Rules.lion());
    }

    /// See [Rules#lion(Dialect)].
    public static Policy lion(Dialect dialect) {
        return Policy.of(Rules.lion(dialect));
    }

    /// See [Rules#mars()].
    public static Policy mars() {
        return Policy.of(Rules.mars());
    }

    /// See [Rules#madgrad()].
    public static Policy madgrad() {
        return Policy.of(Rules.madgrad());
    }

    /// See [Rules#lamb()].
    public static Policy lamb() {
        return Policy.of(Rules.lamb());
    }

    /// See [Rules#lamb(Dialect)].
    public static Policy lamb(Dialect dialect) {
        return Policy.of(Rules.lamb(dialect));
    }

    /// See [Rules#lars()].
    public static Policy lars() {
        return Policy.of(Rules.lars());
    }

    /// See [Rules#lars(Dialect)].
    public static Policy lars(Dialect dialect) {
        return Policy.of(Rules.lars(dialect));
    }

    /// See [Rules#novograd()].
    public static Policy novograd() {
        return Policy.of(Rules.novograd());
    }

    /// See [Rules#novograd(Dialect)].
    public static Policy novograd(Dialect dialect) {
        return Policy.of(Rules.novograd(dialect));
    }

    /// See [Rules#fromage()].
    public static Policy fromage() {
        return Policy.of(Rules.fromage());
    }

    /// See [Rules#optimisticGradientDescent()].
    public static Policy optimisticGradientDescent() {
        return Policy.of(Rules.optimisticGradientDescent());
    }

    /// See [Rules#polyakSgd()].
    public static Policy polyakSgd() {
        return Policy.of(Rules.polyakSgd());
    }

    /// See [Rules#sophia()].
    public static Policy sophia() {
        return Policy.of(Rules.sophia());
    }

    /// See [Rules#scheduleFreeSgd()].
    public static Policy scheduleFreeSgd() {
        return Policy.of(Rules.scheduleFreeSgd());
    }

    /// See [Rules#scheduleFreeAdamW()].
    public static Policy scheduleFreeAdamW() {
        return Policy.of(Rules.scheduleFreeAdamW());
    }

    /// See [Rules#dadaptAdamW()].
    public static Policy dadaptAdamW() {
        return Policy.of(Rules.dadaptAdamW());
    }

    /// See [Rules#dadaptSgd()].
    public static Policy dadaptSgd() {
        return Policy.of(Rules.dadaptSgd());
    }

    /// See [Rules#prodigy()].
    public static Policy prodigy() {
        return Policy.of(Rules.prodigy());
    }

    /// See [Rules#adafactor()].
    public static Policy adafactor() {
        return Policy.of(Rules.adafactor());
    }

    /// See [Rules#adafactorBigVision()].
    public static Policy adafactorBigVision() {
        return Policy.of(Rules.adafactorBigVision());
    }

    /// See [Rules#adamP()].
    public static Policy adamP() {
        return Policy.of(Rules.adamP());
    }

    /// See [Rules#sgdp()].
    public static Policy sgdp() {
        return Policy.of(Rules.sgdp());
    }

    /// See [Rules#sm3()].
    public static Policy sm3() {
        return Policy.of(Rules.sm3());
    }

    /// See [Rules#muon()].
    public static Policy muon() {
        return Policy.of(Rules.muon());
    }

    /// See [Rules#sparseAdam()].
    public static Policy sparseAdam() {
        return Policy.of(Rules.sparseAdam());
    }
}
