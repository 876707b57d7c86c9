package io.madoguchi.application;

/** Who applies, as he wrote it. */
public record Applicant(
        String familyName,
        String givenName,
        String familyNameKana,
        String givenNameKana,
        String department,
        String telephone,
        String mail) {

    public String name() {
        return familyName + " " + givenName;
    }
}
