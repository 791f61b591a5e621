package dev.parley.e2e;

import java.util.List;

/** Every address of the product, under the sample where it belongs to a negotiation. */
record Routes(String name, String address) {

    private static final String W03_POOL = "?pool=us-prod/anthropic.claude-sonnet-4-6/global";

    /** Of the sample, as its procurement lead. */
    static final List<Routes> SIGNED_IN = List.of(
            new Routes("negotiations", "/"),
            new Routes("open", "/open"),
            new Routes("import", "/import"),
            new Routes("overview", "/n/aldermoor"),
            new Routes("workloads", "/n/aldermoor/workloads"),
            new Routes("workload", "/n/aldermoor/workloads?w=W03"),
            new Routes("workload-form", "/n/aldermoor/workloads?w=W03&do=edit"),
            new Routes("workload-paste", "/n/aldermoor/workloads?do=paste"),
            new Routes("workload-shapes", "/n/aldermoor/workloads?do=shapes"),
            new Routes("forecast", "/n/aldermoor/forecast"),
            new Routes("migrate", "/n/aldermoor/migrate"),
            new Routes("migrate-compare", "/n/aldermoor/migrate?w=W03"),
            new Routes("prices", "/n/aldermoor/prices"),
            new Routes("break-even", "/n/aldermoor/break-even"),
            new Routes("break-even-reserved", "/n/aldermoor/break-even" + W03_POOL),
            new Routes("plan", "/n/aldermoor/plan"),
            new Routes("plan-reserved", "/n/aldermoor/plan" + W03_POOL),
            new Routes("capacity", "/n/aldermoor/capacity"),
            new Routes("bill", "/n/aldermoor/bill"),
            new Routes("bill-line", "/n/aldermoor/bill?line=COMPUTE"),
            new Routes("commit", "/n/aldermoor/commit"),
            new Routes("commit-without-credits", "/n/aldermoor/commit?terms=without-credits&curve=deal&together=0.8"),
            new Routes("alternatives", "/n/aldermoor/alternatives"),
            new Routes("schedule", "/n/aldermoor/schedule"),
            new Routes("schedule-quarters", "/n/aldermoor/schedule?show=quarters"),
            new Routes("rounds", "/n/aldermoor/rounds"),
            new Routes("rounds-enter", "/n/aldermoor/rounds?do=enter"),
            new Routes("rounds-paste", "/n/aldermoor/rounds?do=paste"),
            new Routes("rounds-trades", "/n/aldermoor/rounds?part=trades"),
            new Routes("rounds-dates", "/n/aldermoor/rounds?part=dates"),
            new Routes("review", "/n/aldermoor/review"),
            new Routes("review-compare", "/n/aldermoor/review?part=compare"),
            new Routes("review-rights", "/n/aldermoor/review?part=rights"),
            new Routes("papers", "/n/aldermoor/papers"),
            new Routes("signed", "/n/aldermoor/signed"),
            new Routes("landing", "/n/aldermoor/landing"),
            new Routes("bill-check", "/n/aldermoor/bill-check"),
            new Routes("signed-savings", "/n/aldermoor/signed?part=savings"),
            new Routes("signed-reminders", "/n/aldermoor/signed?part=reminders"),
            new Routes("signed-debrief", "/n/aldermoor/signed?part=debrief"),
            new Routes("files-in", "/n/aldermoor/intake"),
            new Routes("agreement", "/n/aldermoor/agreement"),
            new Routes("account", "/account"),
            new Routes("missing", "/n/aldermoor/no-such-screen"));
}
