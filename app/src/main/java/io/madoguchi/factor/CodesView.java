package io.madoguchi.factor;

import java.time.Instant;
import java.util.List;

/**
 * New recovery codes, this once.
 *
 * @param next where the person goes from here
 */
public record CodesView(List<String> codes, Instant madeAt, String next) {

    static CodesView of(List<RecoveryCode> codes, Instant madeAt, String next) {
        return new CodesView(codes.stream().map(RecoveryCode::shown).toList(), madeAt, next);
    }
}
