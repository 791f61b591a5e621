package dev.parley.negotiation;

/** What somebody may do in one negotiation. Checked in the services, not only in the screens. */
public enum Permission {
    /** See workloads, forecast, prices, break-even and plan. */
    SEE,
    /** Edit one's own workloads and their forecast. */
    EDIT_OWN_WORKLOADS,
    /** Edit every workload and every forecast. */
    EDIT_ALL_WORKLOADS,
    /** Enter rates and unit limits. */
    EDIT_PRICES,
    /** See the whole AWS bill, with what was paid and under which discount. */
    SEE_BILL,
    /** Take in bills and edit the lines of the whole bill. */
    EDIT_BILL,
    /** Compute and freeze a plan run. */
    RUN_PLAN,
    /** See the schedule with list, current and ask. */
    SEE_SCHEDULE,
    /** See target, walk-away and alternatives: never a platform lead. */
    SEE_POSITIONS,
    /** Set ask, target and walk-away. */
    EDIT_POSITIONS,
    /** Make papers, for AWS and internal. */
    MAKE_PAPERS,
    /** Change the negotiation's header, payers, accounts and members. */
    MANAGE
}
