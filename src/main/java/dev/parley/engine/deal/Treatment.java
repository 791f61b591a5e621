package dev.parley.engine.deal;

/** How a line is treated where no clause of the deal says otherwise. */
public record Treatment(Answer takesDiscount, Answer counts, Answer underMarketplaceCap) {

    /** Of what AWS sells itself: discounted and counted. */
    public static final Treatment DISCOUNTED = new Treatment(Answer.YES, Answer.YES, Answer.NO);

    /** Counted at its full price. */
    public static final Treatment COUNTED = new Treatment(Answer.NO, Answer.YES, Answer.NO);

    /** Of Marketplace sellers: no discount, counted under the cap. */
    public static final Treatment MARKETPLACE = new Treatment(Answer.NO, Answer.YES, Answer.YES);

    public Answer of(Aspect aspect) {
        return switch (aspect) {
            case TAKES_DISCOUNT -> takesDiscount;
            case COUNTS -> counts;
            case UNDER_MARKETPLACE_CAP -> underMarketplaceCap;
        };
    }
}
