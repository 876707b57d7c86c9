package io.madoguchi.visit;

import io.madoguchi.inquiry.Overtaken;
import io.madoguchi.kernel.Refused;
import java.util.UUID;
import java.util.function.UnaryOperator;

/**
 * Something to be done with a visit or a part.
 *
 * @param subject the visit or part
 * @param seen the version that the person had before him
 * @param text what the history says of it
 */
record Doing(UUID subject, int seen, UUID formKey, String text) {

    /** Who was overtaken is told so, and not a refusal that only follows from that. */
    <T> T apply(T before, int version, UnaryOperator<T> verb) {
        boolean current = version == seen;
        try {
            T after = verb.apply(before);
            if (current) {
                return after;
            }
        } catch (Refused refusal) {
            if (current) {
                throw refusal;
            }
        }
        throw new Overtaken();
    }
}
