package dev.lehr.algebra;

import dev.lehr.check.Check;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.regex.Pattern;

/// A name for a schedule that does not depend on the machine, the run or the locale: the first 128 bits of the
/// SHA-256 of the UTF-8 text `lehr-schedule-1`, a blank, what is kept (`EVERY_BIT` for instance), a blank and the
/// canonical text of the schedule's canonical form.
///
/// Should a later version know more laws, schedules to which they apply get other fingerprints under a text that
/// begins with another number.
///
/// @param text 32 hexadecimal digits in lower case
public record Fingerprint(String text) {
    private static final String VERSION = "lehr-schedule-1";
    private static final int BYTES = 16;
    private static final Pattern DIGITS = Pattern.compile("[0-9a-f]{32}");

    public Fingerprint {
        if (!DIGITS.matcher(text).matches()) {
            throw Check.failure("fingerprint", "be 32 hexadecimal digits in lower case", Check.quoted(text));
        }
    }

    static Fingerprint of(String canonical, Keeps keeps) {
        String whole = VERSION + " " + keeps + " " + canonical;
        byte[] hash = sha256().digest(whole.getBytes(StandardCharsets.UTF_8));
        return new Fingerprint(HexFormat.of().formatHex(Arrays.copyOf(hash, BYTES)));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /// The 32 digits.
    @Override
    public String toString() {
        return text;
    }
}
