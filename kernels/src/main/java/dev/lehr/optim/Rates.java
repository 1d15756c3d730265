package dev.lehr.optim;

/// Whose schedules are in force after a checkpoint was loaded.
public enum Rates {
    /// Those of the recipe in the code: train on with another learning rate. Its rules of feedback go on from where those of the
    /// file stand, see [dev.lehr.feedback.State#under]; one of another kind is a problem.
    OF_CODE,
    /// Those of the recipe in the file: go on exactly as before.
    OF_FILE
}
