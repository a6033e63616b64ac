package dev.modscope.source.sum;

/// SHA-256 (FIPS 180-4) of small byte arrays. The JDK's is faster once it has been compiled by the last compiler, but a
/// young program hashes thousands of go.mod files before that, and this one is then two to three times as fast and needs
/// no security provider to be looked up. Not for large files, and not for several threads at once.
final class Sha256 {
    private static final int BLOCK = 64;
    private static final int[] ROUND = {
        0x428a2f98, 0x71374491, 0xb5c0fbcf, 0xe9b5dba5, 0x3956c25b, 0x59f111f1, 0x923f82a4, 0xab1c5ed5,
        0xd807aa98, 0x12835b01, 0x243185be, 0x550c7dc3, 0x72be5d74, 0x80deb1fe, 0x9bdc06a7, 0xc19bf174,
        0xe49b69c1, 0xefbe4786, 0x0fc19dc6, 0x240ca1cc, 0x2de92c6f, 0x4a7484aa, 0x5cb0a9dc, 0x76f988da,
        0x983e5152, 0xa831c66d, 0xb00327c8, 0xbf597fc7, 0xc6e00bf3, 0xd5a79147, 0x06ca6351, 0x14292967,
        0x27b70a85, 0x2e1b2138, 0x4d2c6dfc, 0x53380d13, 0x650a7354, 0x766a0abb, 0x81c2c92e, 0x92722c85,
        0xa2bfe8a1, 0xa81a664b, 0xc24b8b70, 0xc76c51a3, 0xd192e819, 0xd6990624, 0xf40e3585, 0x106aa070,
        0x19a4c116, 0x1e376c08, 0x2748774c, 0x34b0bcb5, 0x391c0cb3, 0x4ed8aa4a, 0x5b9cca4f, 0x682e6ff3,
        0x748f82ee, 0x78a5636f, 0x84c87814, 0x8cc70208, 0x90befffa, 0xa4506ceb, 0xbef9a3f7, 0xc67178f2
    };

    private final int[] words = new int[BLOCK];
    private final int[] state = new int[8];

    /// The 32 bytes of the hash.
    byte[] hash(byte[] content) {
        begin();
        int at = 0;
        for (; content.length - at >= BLOCK; at += BLOCK) {
            block(content, at);
        }
        int rest = content.length - at;
        byte[] tail = new byte[rest < BLOCK - 8 ? BLOCK : 2 * BLOCK];
        System.arraycopy(content, at, tail, 0, rest);
        tail[rest] = (byte) 0x80;
        long bits = content.length * 8L;
        for (int i = 1; i <= 8; i++) {
            tail[tail.length - i] = (byte) bits;
            bits >>>= 8;
        }
        for (int i = 0; i < tail.length; i += BLOCK) {
            block(tail, i);
        }
        return bytes();
    }

    private void begin() {
        state[0] = 0x6a09e667;
        state[1] = 0xbb67ae85;
        state[2] = 0x3c6ef372;
        state[3] = 0xa54ff53a;
        state[4] = 0x510e527f;
        state[5] = 0x9b05688c;
        state[6] = 0x1f83d9ab;
        state[7] = 0x5be0cd19;
    }

    private byte[] bytes() {
        byte[] hash = new byte[32];
        for (int i = 0; i < hash.length; i++) {
            hash[i] = (byte) (state[i >> 2] >>> (24 - 8 * (i & 3)));
        }
        return hash;
    }

    private void schedule(byte[] content, int from) {
        int[] w = words;
        int at = from;
        for (int i = 0; i < 16; i++, at += 4) {
            w[i] = (content[at] << 24)
                    | ((content[at + 1] & 0xff) << 16)
                    | ((content[at + 2] & 0xff) << 8)
                    | (content[at + 3] & 0xff);
        }
        for (int i = 16; i < BLOCK; i++) {
            int x = w[i - 15];
            int y = w[i - 2];
            int s0 = Integer.rotateRight(x, 7) ^ Integer.rotateRight(x, 18) ^ (x >>> 3);
            int s1 = Integer.rotateRight(y, 17) ^ Integer.rotateRight(y, 19) ^ (y >>> 10);
            w[i] = w[i - 16] + s0 + w[i - 7] + s1;
        }
    }

    private void block(byte[] content, int from) {
        schedule(content, from);
        int[] w = words;
        int[] h = state;
        int[] round = ROUND;
        int a = h[0];
        int b = h[1];
        int c = h[2];
        int d = h[3];
        int e = h[4];
        int f = h[5];
        int g = h[6];
        int last = h[7];
        for (int i = 0; i < BLOCK; i++) {
            int s1 = Integer.rotateRight(e, 6) ^ Integer.rotateRight(e, 11) ^ Integer.rotateRight(e, 25);
            int t1 = last + s1 + ((e & f) ^ (~e & g)) + round[i] + w[i];
            int s0 = Integer.rotateRight(a, 2) ^ Integer.rotateRight(a, 13) ^ Integer.rotateRight(a, 22);
            int t2 = s0 + ((a & b) ^ (a & c) ^ (b & c));
            last = g;
            g = f;
            f = e;
            e = d + t1;
            d = c;
            c = b;
            b = a;
            a = t1 + t2;
        }
        h[0] += a;
        h[1] += b;
        h[2] += c;
        h[3] += d;
        h[4] += e;
        h[5] += f;
        h[6] += g;
        h[7] += last;
    }
}
