package io.madoguchi.signin;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Addresses of a network that begin with the same bits: 203.0.113.0/24, 2001:db8::/32, or one address alone. Never looks a
 * name up.
 */
public record AddressRange(List<Byte> network, int bits) {

    private static final int IPV4_BITS = 32;
    private static final Pattern FOUR_NUMBERS = Pattern.compile("[0-9]{1,3}(\\.[0-9]{1,3}){3}");

    /** Empty if it is none. Bits beyond the length are taken as zero. */
    public static Optional<AddressRange> parse(String text) {
        int slash = text.indexOf('/');
        Optional<byte[]> address = address(slash < 0 ? text : text.substring(0, slash));
        if (address.isEmpty()) {
            return Optional.empty();
        }
        int most = address.get().length * Byte.SIZE;
        try {
            int bits = slash < 0 ? most : Integer.parseInt(text.substring(slash + 1));
            return bits < 0 || bits > most
                    ? Optional.empty()
                    : Optional.of(new AddressRange(boxed(masked(address.get(), bits)), bits));
        } catch (NumberFormatException notANumber) {
            return Optional.empty();
        }
    }

    /** True if there are no ranges, or if the address is in one of them. */
    public static boolean allows(List<String> ranges, String address) {
        return ranges.isEmpty()
                || ranges.stream().flatMap(range -> parse(range).stream()).anyMatch(range -> range.contains(address));
    }

    public boolean contains(String address) {
        return address(address)
                .filter(bytes -> bytes.length == network.size())
                .map(bytes -> boxed(masked(bytes, bits)).equals(network))
                .orElse(false);
    }

    /** All addresses there are: a rule that forbids nothing. */
    public boolean isEverything() {
        return bits == 0;
    }

    /** An IPv4 address inside an IPv6 one counts as what it is. */
    private static Optional<byte[]> address(String text) {
        int zone = text.indexOf('%');
        String plain = zone < 0 ? text : text.substring(0, zone);
        // Otherwise 10.1 would be taken as 10.0.0.1.
        if (!plain.contains(":") && !FOUR_NUMBERS.matcher(plain).matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(InetAddress.ofLiteral(plain).getAddress());
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }

    private static byte[] masked(byte[] address, int bits) {
        byte[] masked = Arrays.copyOf(address, address.length);
        for (int i = 0; i < masked.length; i++) {
            int kept = Math.clamp(bits - (long) i * Byte.SIZE, 0, Byte.SIZE);
            masked[i] &= (byte) (0xFF << (Byte.SIZE - kept));
        }
        return masked;
    }

    private static List<Byte> boxed(byte[] bytes) {
        Byte[] boxed = new Byte[bytes.length];
        Arrays.setAll(boxed, i -> bytes[i]);
        return List.of(boxed);
    }

    private byte[] bytes() {
        byte[] bytes = new byte[network.size()];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = network.get(i);
        }
        return bytes;
    }

    /** As it is stored and shown. */
    @Override
    public String toString() {
        try {
            String address = InetAddress.getByAddress(bytes()).getHostAddress();
            return bits == network.size() * Byte.SIZE && network.size() * Byte.SIZE == IPV4_BITS
                    ? address
                    : address + "/" + bits;
        } catch (UnknownHostException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
