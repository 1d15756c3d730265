package dev.lehr.tour;

import java.util.Map;

/// What happened in an epoch.
///
/// @param number from 0
/// @param inForce the hyper-parameters of each group at its first step
/// @param loss its mean over all batches, each before its step
/// @param accuracy the part of the test digits told right at its end
record Epoch(int number, Map<String, Map<String, Double>> inForce, double loss, double accuracy) {

    double inForce(String group, String hyper) {
        Double value = inForce.getOrDefault(group, Map.of()).get(hyper);
        if (value == null) {
            throw new IllegalArgumentException("no " + hyper + " of a group " + group);
        }
        return value;
    }
}
