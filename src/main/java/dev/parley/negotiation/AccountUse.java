package dev.parley.negotiation;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/** What a later feature keeps on accounts. An account that something hangs on is not removed. */
public interface AccountUse {

    /** For each of these accounts that is in use: what hangs on it, such as "workloads W01, W03". */
    Map<UUID, String> of(Collection<UUID> accounts);
}
