package io.madoguchi.work;

/**
 * Carries out the jobs of one task; a bean. A job may run again after it has done its work, if the program dies before that
 * is noted: what it does must be harmless to do twice.
 */
public interface JobHandler {

    /** The name that {@link Jobs#enqueue} is given; it stands in the database, so it is never changed. */
    String task();

    /** Runs without a transaction and without a viewer. An exception means: again, as {@link #retry()} says. */
    void run(String data);

    default RetryPolicy retry() {
        return RetryPolicy.FOR_EVER;
    }
}
