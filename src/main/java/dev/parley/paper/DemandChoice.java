package dev.parley.paper;

/**
 * Which demand a paper tells of besides production: AWS plans capacity for neither, so both are left out unless somebody
 * chooses otherwise.
 */
public record DemandChoice(boolean batch, boolean experiments) {

    public static final DemandChoice DEFAULT = new DemandChoice(false, false);
}
