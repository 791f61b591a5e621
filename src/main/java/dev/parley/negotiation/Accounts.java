package dev.parley.negotiation;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The accounts of a negotiation, in one query. */
@Service("accountsOfPayers")
public class Accounts {

    private final EntityManager entities;
    private final Access access;

    Accounts(EntityManager entities, Access access) {
        this.entities = entities;
        this.access = access;
    }

    /** All accounts, by payer and alias. */
    @Transactional(readOnly = true)
    public List<AccountOfPayer> of(UUID negotiation) {
        access.require(negotiation, Permission.SEE);
        return entities.createQuery(
                        "select new dev.parley.negotiation.AccountOfPayer(account.id, account.alias, payer.code,"
                                + " payer.enrolled) from NegotiationRow negotiation join negotiation.payers payer"
                                + " join payer.accounts account where negotiation.id = :negotiation"
                                + " order by payer.code, account.alias",
                        AccountOfPayer.class)
                .setParameter("negotiation", negotiation)
                .getResultList();
    }
}
