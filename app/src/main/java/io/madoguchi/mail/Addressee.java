package io.madoguchi.mail;

/** Who stands at the head of a mail. Company and department may be empty; the vendor's staff have no company. */
public record Addressee(String company, String department, String familyName, String givenName) {

    boolean isStaff() {
        return company.isEmpty();
    }
}
