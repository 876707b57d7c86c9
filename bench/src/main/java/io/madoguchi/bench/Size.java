package io.madoguchi.bench;

/**
 * How much there is to measure with, and for how long.
 *
 * @param openPercent of the first tickets are open, so that they fill a page of the list; later ones are history
 */
record Size(
        int customers,
        int accounts,
        int devices,
        int fewTickets,
        int tickets,
        int openPercent,
        int warmSeconds,
        int seconds) {

    static final Size FULL = new Size(200, 1_000, 50_000, 20_000, 200_000, 10, 6, 12);
    static final Size QUICK = new Size(50, 300, 5_000, 5_000, 10_000, 40, 2, 2);
}
