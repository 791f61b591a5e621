package dev.parley.engine.commitment;

import org.jspecify.annotations.Nullable;

/** How many more units may be bought under all limits while orders are added one by one. */
final class Room {
    final int[] active;
    private final PoolModel model;
    private final int[] longTerm;
    private final int[][] byTerm;

    Room(PoolModel model) {
        this.model = model;
        this.active = model.held.all.clone();
        this.longTerm = model.held.longTerm.clone();
        this.byTerm = new int[model.held.byTerm.length][];
        for (int term = 0; term < byTerm.length; term++) {
            byTerm[term] = model.held.byTerm[term].clone();
        }
    }

    int of(Contract contract) {
        int room = ofTerm(contract);
        for (int t = contract.from(); t < contract.to(); t++) {
            room = Math.min(room, PoolModel.room(model.quota(t), active[t]));
            if (contract.length() > 1) {
                room = Math.min(room, PoolModel.room(model.longCap(t), longTerm[t]));
            }
        }
        return room;
    }

    /** The same under the limit of the term alone. */
    int ofTerm(Contract contract) {
        Integer most = model.pool.terms().get(contract.term()).maximumUnits();
        int room = Integer.MAX_VALUE;
        for (int t = contract.from(); most != null && t < contract.to(); t++) {
            room = Math.min(room, PoolModel.room(most, byTerm[contract.term()][t]));
        }
        return room;
    }

    /** The limit that leaves no room for one more unit of the contract, in words, or null. */
    @Nullable
    String limitOn(Contract contract) {
        Integer most = model.pool.terms().get(contract.term()).maximumUnits();
        for (int t = contract.from(); t < contract.to(); t++) {
            if (PoolModel.room(model.quota(t), active[t]) == 0) {
                return "the quota of " + model.quota(t) + " in " + model.horizon.month(t);
            }
            if (contract.length() > 1 && PoolModel.room(model.longCap(t), longTerm[t]) == 0) {
                return "the limit of " + model.longCap(t) + " units of longer terms in " + model.horizon.month(t);
            }
            if (most != null && PoolModel.room(most, byTerm[contract.term()][t]) == 0) {
                return "the limit of " + most + " units of this term";
            }
        }
        return null;
    }

    void take(Contract contract, int units) {
        for (int t = contract.from(); t < contract.to(); t++) {
            active[t] += units;
            byTerm[contract.term()][t] += units;
            longTerm[t] += contract.length() > 1 ? units : 0;
        }
    }
}
