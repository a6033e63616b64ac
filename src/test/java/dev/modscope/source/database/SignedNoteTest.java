package dev.modscope.source.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.modscope.source.database.log.DatabaseKeyException;
import dev.modscope.source.database.log.NoteKey;
import dev.modscope.source.database.log.ProofException;
import dev.modscope.source.database.log.SignedNote;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Notes and keys.
@Tag("hostile")
final class SignedNoteTest {
    private static final SignedLog LOG = SignedLog.of(3);

    private static String open(String note) {
        try {
            return SignedNote.open(note.getBytes(StandardCharsets.UTF_8), NoteKey.parse(LOG.key()));
        } catch (ProofException | DatabaseKeyException e) {
            return String.valueOf(e.getMessage());
        }
    }

    private static String signed(String text) {
        return new String(LOG.sign(text), StandardCharsets.UTF_8);
    }

    @Test
    void opensWhatTheKeySigned() {
        assertThat(open(signed("text\n"))).isEqualTo("text\n");
        assertThat(open(signed("two\n\nparts\n"))).isEqualTo("two\n\nparts\n");
        String other = "— other.example " + Base64.getEncoder().encodeToString(new byte[68]) + "\n";
        assertThat(open(signed("text\n") + other)).isEqualTo("text\n");
        assertThat(open(signed("text\n").replace("\n\n", "\n\n" + other))).isEqualTo("text\n");
    }

    @Test
    void refusesWhatItDidNot() {
        assertThat(open(signed("text\n").replace("text", "test"))).startsWith("invalid signature for key sum.example+");
        assertThat(open(new String(SignedLog.of(1).sign("text\n"), StandardCharsets.UTF_8)))
                .isEqualTo("note has no verifiable signatures");
        assertThat(open("text\n\n— other.example " + Base64.getEncoder().encodeToString(new byte[68]) + "\n"))
                .isEqualTo("note has no verifiable signatures");
        String key = LOG.key().split("\\+", 3)[1];
        byte[] wrong = java.util.HexFormat.of().parseHex(key + "00".repeat(64));
        assertThat(open("text\n\n— sum.example " + Base64.getEncoder().encodeToString(wrong) + "\n"))
                .startsWith("invalid signature for key sum.example+" + key);
    }

    @Test
    void refusesWhatIsNoNote() {
        String right = signed("text\n");
        for (String wrong : new String[] {
            "", "\n", "\n\n", "text\n", "text\n\n", right.strip(), right + "\n", right + "x\n", right.replace("— ", "- "),
            right.replace("text", "te\u0007xt"), right.replace("sum.example ", "sum.example  "), right.replace("— sum.example", "— "),
            right.replace("=", ""), "\uFFFD\uFFFE", "x".repeat(1_000_001) + right,
            right + ("— other.example " + Base64.getEncoder().encodeToString(new byte[68]) + "\n").repeat(100)
        }) {
            String answer = open(wrong);
            assertThat(answer).as(wrong.substring(0, Math.min(100, wrong.length())))
                    .matches("malformed note|note has no verifiable signatures|a signed note of more than 1 MB");
        }
        byte[] bad = right.getBytes(StandardCharsets.UTF_8);
        bad[1] = (byte) 0xff;
        assertThatThrownBy(() -> SignedNote.open(bad, NoteKey.parse(LOG.key()))).hasMessage("malformed note");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(nullValues = "-", textBlock = """
            sum.example,                            malformed verifier id
            sum.example+,                           malformed verifier id
            sum.example+12345678,                   malformed verifier id
            sum.example+1234567+AQ==,               malformed verifier id
            sum.example+12345678+,                  malformed verifier id
            sum.example+12345678+AQ,                malformed verifier id
            sum.example+12345678+AQ==,              invalid verifier hash
            +12345678+AQ==,                         malformed verifier id
            """)
    void refusesWhatIsNoKey(String text, String message) {
        assertThatThrownBy(() -> NoteKey.parse(text)).hasMessage(message);
    }

    /// Whatever name `go` has for its own database is recognised by the number that belongs to it.
    @Test
    void theDatabaseThatGoKnowsIsKnownByItsName() throws IOException, InterruptedException, DatabaseKeyException {
        ProcessBuilder builder = new ProcessBuilder("go", "env", "GOSUMDB");
        Map<String, String> env = builder.environment();
        env.remove("GOSUMDB");
        env.put("GOENV", "off");
        String name;
        try {
            Process process = builder.start();
            name = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        } catch (IOException _) {
            name = "";
        }
        assumeTrue(name.contains("."), "skipped: there is no go command on the PATH, or it names no database");
        assertThat(NoteKey.parse(name).name()).isEqualTo(name);
        assertThat(NoteKey.parse(NoteKey.parse(name).text()).number()).isEqualTo(0x033de0ae);
        String other = name + "x";
        assertThatThrownBy(() -> NoteKey.parse(other)).hasMessage("malformed verifier id");
    }
}
