package dev.parley.people;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Writes names and addresses so that they can be compared but not read: HMAC-SHA256 under a secret that the installation
 * makes when it first needs one, and that all its nodes share. What is typed as a name may be a passphrase by mistake.
 */
@Component
class SignInDigest {

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private volatile @Nullable SecretKeySpec key;

    SignInDigest(JdbcClient jdbc, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
        // Of its own, whoever asks: a key that is lost with somebody's transaction would make two.
        this.transaction.setPropagationBehavior(TransactionTemplate.PROPAGATION_REQUIRES_NEW);
    }

    /** 64 hexadecimal digits. */
    String of(String text) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(key());
            return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("Every JDK has HmacSHA256", missing);
        }
    }

    private SecretKeySpec key() {
        var known = key;
        if (known == null) {
            known = new SecretKeySpec(HexFormat.of().parseHex(stored()), "HmacSHA256");
            key = known;
        }
        return known;
    }

    private String stored() {
        var found = find();
        if (found != null) {
            return found;
        }
        var bytes = new byte[32];
        new SecureRandom().nextBytes(bytes);
        try {
            transaction.executeWithoutResult(status -> jdbc.sql("insert into sign_in_key (id, secret) values (1, ?)")
                    .param(HexFormat.of().formatHex(bytes))
                    .update());
        } catch (DuplicateKeyException anotherNodeWasFaster) {
            // Its secret is the one.
        }
        return String.valueOf(find());
    }

    private @Nullable String find() {
        return jdbc.sql("select secret from sign_in_key where id = 1")
                .query(String.class)
                .optional()
                .orElse(null);
    }
}
