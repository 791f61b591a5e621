package dev.parley.workload.measured;

import java.util.Arrays;

/**
 * Which requests were seen in the files of one taking, so that files that overlap count them once. Of each id 64 bits are
 * kept, of at most {@value #MOST} ids, about 128 MB: that two of so many share their bits has odds of one in a million.
 */
final class RequestIds {

    static final int MOST = 5_000_000;

    private final int most;
    private long[] table = new long[1 << 10];
    private int size = 0;
    private long again = 0;
    private boolean more = false;

    RequestIds() {
        this(MOST);
    }

    RequestIds(int most) {
        this.most = most;
    }

    /** Whether it was seen before; never for an empty one. */
    boolean again(String id) {
        if (id.isEmpty()) {
            return false;
        }
        long hash = hash(id);
        int at = place(table, hash);
        if (table[at] == hash) {
            again++;
            return true;
        }
        if (size >= most) {
            more = true;
            return false;
        }
        table[at] = hash;
        if (2L * ++size > table.length) {
            grow();
        }
        return false;
    }

    /** FNV-1a, its bits mixed once more; 0 marks what is free. */
    private static long hash(String id) {
        long hash = 0xcbf29ce484222325L;
        for (int i = 0; i < id.length(); i++) {
            hash = (hash ^ id.charAt(i)) * 0x100000001b3L;
        }
        hash = (hash ^ hash >>> 33) * 0xff51afd7ed558ccdL;
        hash = (hash ^ hash >>> 33) * 0xc4ceb9fe1a85ec53L;
        hash ^= hash >>> 33;
        return hash == 0 ? 1 : hash;
    }

    /** Where it stands, or the free place for it. */
    private static int place(long[] table, long hash) {
        int at = (int) hash & table.length - 1;
        while (table[at] != 0 && table[at] != hash) {
            at = at + 1 & table.length - 1;
        }
        return at;
    }

    private void grow() {
        var larger = new long[2 * table.length];
        Arrays.stream(table).filter(hash -> hash != 0).forEach(hash -> larger[place(larger, hash)] = hash);
        table = larger;
    }

    void remark(Job job) {
        if (again > 0) {
            job.remark("Requests that stand in the files again, by their id, count once. Left out: " + again + ".");
        }
        if (more) {
            job.remark("The files hold more than " + most + " requests: those behind that may count twice where files"
                    + " overlap. Take in fewer months at a time.");
        }
    }
}
