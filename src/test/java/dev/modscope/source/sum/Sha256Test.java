package dev.modscope.source.sum;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class Sha256Test {
    @Test
    void agreesWithTheJdkAtEveryLengthAroundTheBlocks() throws NoSuchAlgorithmException {
        MessageDigest theirs = MessageDigest.getInstance("SHA-256");
        Sha256 ours = new Sha256();
        Random random = new Random(7);
        for (int length = 0; length < 400; length++) {
            byte[] content = new byte[length];
            random.nextBytes(content);
            assertThat(ours.hash(content)).as("length %d", length).isEqualTo(theirs.digest(content));
        }
    }
}
