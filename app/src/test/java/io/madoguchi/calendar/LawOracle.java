package io.madoguchi.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;

/**
 * Whether a day is a national holiday, asked of one day at a time and told a second time: equinoxes by the longitude of the sun
 * instead of the formula, the rest from the words of the law since 2022. Slow, and it shares no code with the program.
 */
final class LawOracle {

    private LawOracle() {}

    static boolean isOff(LocalDate day) {
        return isNamed(day) || isSubstitute(day) || (isNamed(day.minusDays(1)) && isNamed(day.plusDays(1)));
    }

    /** Art. 3 (2): going back over holidays without a gap one comes to one that fell on a Sunday. */
    private static boolean isSubstitute(LocalDate day) {
        for (LocalDate before = day.minusDays(1); isNamed(before); before = before.minusDays(1)) {
            if (before.getDayOfWeek() == DayOfWeek.SUNDAY) {
                return true;
            }
        }
        return false;
    }

    private static boolean isNamed(LocalDate day) {
        int nth = day.getDayOfWeek() == DayOfWeek.MONDAY ? (day.getDayOfMonth() + 6) / 7 : 0;
        return switch (day.getMonth()) {
            case JANUARY -> day.getDayOfMonth() == 1 || nth == 2;
            case FEBRUARY -> day.getDayOfMonth() == 11 || day.getDayOfMonth() == 23;
            case MARCH -> crosses(day, 0);
            case APRIL -> day.getDayOfMonth() == 29;
            case MAY -> day.getDayOfMonth() >= 3 && day.getDayOfMonth() <= 5;
            case JULY -> nth == 3;
            case AUGUST -> day.getDayOfMonth() == 11;
            case SEPTEMBER -> nth == 3 || crosses(day, 180);
            case OCTOBER -> nth == 2;
            case NOVEMBER -> day.getDayOfMonth() == 3 || day.getDayOfMonth() == 23;
            case JUNE, DECEMBER -> false;
        };
    }

    /** Whether the sun passes the longitude between two midnights of Tokyo. */
    private static boolean crosses(LocalDate day, double degrees) {
        return away(day, degrees) <= 0 && away(day.plusDays(1), degrees) > 0;
    }

    private static double away(LocalDate midnight, double degrees) {
        double difference = sunsLongitude(midnight) - degrees;
        return difference - 360 * Math.rint(difference / 360);
    }

    /** Apparent longitude at 0:00 in Tokyo, after Meeus, Astronomical Algorithms, chapter 25 (about 0.01 degrees, 15 minutes). */
    private static double sunsLongitude(LocalDate midnight) {
        double universal = midnight.toEpochDay() + 2440587.5 - 9 / 24.0;
        double slowing =
                (62.92 + 0.32217 * (midnight.getYear() - 2000) + 0.005589 * Math.pow(midnight.getYear() - 2000, 2))
                        / 86400;
        double t = (universal + slowing - 2451545.0) / 36525;
        double mean = 280.46646 + 36000.76983 * t + 0.0003032 * t * t;
        double anomaly = Math.toRadians(357.52911 + 35999.05029 * t - 0.0001537 * t * t);
        double centre = (1.914602 - 0.004817 * t - 0.000014 * t * t) * Math.sin(anomaly)
                + (0.019993 - 0.000101 * t) * Math.sin(2 * anomaly)
                + 0.000289 * Math.sin(3 * anomaly);
        double node = Math.toRadians(125.04 - 1934.136 * t);
        return mean + centre - 0.00569 - 0.00478 * Math.sin(node);
    }
}
