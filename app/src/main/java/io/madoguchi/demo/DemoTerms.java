package io.madoguchi.demo;

import io.madoguchi.access.Database;
import io.madoguchi.terms.Acceptances;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** All users of the demonstration have accepted the terms, so that a visitor comes straight to what he wants to see. */
@Component
@ConditionalOnProperty("portal.demo")
class DemoTerms {

    private static final String NETWORK = "203.0.113.24";

    private final Database database;
    private final DemoPeople people;
    private final Acceptances acceptances;

    DemoTerms(Database database, DemoPeople people, Acceptances acceptances) {
        this.database = database;
        this.people = people;
        this.acceptances = acceptances;
    }

    void accept() {
        people.all().forEach(person -> database.as(person, () -> acceptances.accept(person, NETWORK)));
    }
}
