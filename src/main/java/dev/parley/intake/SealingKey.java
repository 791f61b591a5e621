package dev.parley.intake;

import java.io.InputStream;
import java.io.OutputStream;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import javax.crypto.Cipher;
import javax.crypto.CipherInputStream;
import javax.crypto.CipherOutputStream;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * A key for one staged file, never written anywhere: what is left of the file when the process dies is noise. AES in counter
 * mode; who could change the file on the disk could change the process too, so it is not authenticated.
 */
final class SealingKey {

    private static final SecureRandom RANDOM = new SecureRandom();

    private final byte[] key = new byte[32];
    private final byte[] counter = new byte[16];

    SealingKey() {
        RANDOM.nextBytes(key);
        RANDOM.nextBytes(counter);
    }

    InputStream decrypting(InputStream in) {
        return new CipherInputStream(in, cipher(Cipher.DECRYPT_MODE));
    }

    OutputStream encrypting(OutputStream out) {
        return new CipherOutputStream(out, cipher(Cipher.ENCRYPT_MODE));
    }

    private Cipher cipher(int mode) {
        try {
            var cipher = Cipher.getInstance("AES/CTR/NoPadding");
            cipher.init(mode, new SecretKeySpec(key, "AES"), new IvParameterSpec(counter));
            return cipher;
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Every Java has AES in counter mode.", impossible);
        }
    }
}
