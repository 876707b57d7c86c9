package io.madoguchi.proof;

/**
 * An account and what it looks at.
 *
 * @param organisation code of the customer in view; empty for vendor staff
 */
record Sight(String mail, String organisation) {
    @Override
    public String toString() {
        return organisation.isEmpty() ? mail : mail + " at " + organisation;
    }
}
