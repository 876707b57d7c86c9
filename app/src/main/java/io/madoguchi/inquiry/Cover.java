package io.madoguchi.inquiry;

import io.madoguchi.contract.ServiceType;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What contracts say of what is reported on, and what follows from it: the whole rule of entitlement (M1.9). Nothing is
 * refused because of it; what is in doubt is accepted, worked on, and settled by the customer's sales representative.
 *
 * <ol>
 *   <li>Questions about contracts and billing need no contract: they are about it.
 *   <li>Where neither device nor contract is named there is nothing to look up. It may well be covered, so somebody looks.
 *   <li>A device is covered by a contract that names it, from the day the line says. If a contract is named beside it, only
 *       that one counts: it is what the customer claims.
 *   <li>Of several devices each has to be covered; the doubt of the first one that is not is told.
 *   <li>One contract in force whose service promises this kind of help is enough, however many others have ended.
 *   <li>Else the doubt that is easiest to settle is told: another service in force, then a term to come, then one that is over.
 * </ol>
 *
 * @param lines the lines of the device, or the contract named if there is no device; cancelled ones are none
 */
record Cover(boolean device, boolean contract, List<Line> lines) {

    /** @param until the last day; a contract that was ended early is over whatever its last day was to be */
    record Line(ServiceType service, LocalDate from, LocalDate until, boolean ended) {

        boolean isInForce(LocalDate today) {
            return !isOver(today) && !isToCome(today);
        }

        boolean isToCome(LocalDate today) {
            return !ended && from.isAfter(today);
        }

        boolean isOver(LocalDate today) {
            return ended || until.isBefore(today);
        }
    }

    /** Null if nothing is in doubt. */
    @Nullable
    Doubt doubt(InquiryKind kind, Category category, LocalDate today) {
        if (category.isMoney()) {
            return null;
        }
        if (!device && !contract) {
            return Doubt.NO_TARGET;
        }
        if (any(line -> line.isInForce(today) && promises(line.service(), kind))) {
            return null;
        }
        if (any(line -> line.isInForce(today))) {
            return Doubt.OTHER_SERVICE;
        }
        if (any(line -> line.isToCome(today))) {
            return Doubt.CONTRACT_NOT_BEGUN;
        }
        return lines.isEmpty() && device ? Doubt.DEVICE_UNCOVERED : Doubt.CONTRACT_LAPSED;
    }

    /**
     * Every service answers for faults and for questions about what it maintains. Work on request is part of all but one:
     * software maintenance delivers corrections and advice, and nobody comes to install them.
     */
    static boolean promises(ServiceType service, InquiryKind kind) {
        return switch (kind) {
            case INCIDENT, QUESTION -> true;
            case REQUEST -> service != ServiceType.SOFTWARE_MAINTENANCE;
        };
    }

    private boolean any(Predicate<Line> such) {
        return lines.stream().anyMatch(such);
    }
}
