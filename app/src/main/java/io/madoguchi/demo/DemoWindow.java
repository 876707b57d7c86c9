package io.madoguchi.demo;

import io.madoguchi.contact.ContactDetails;
import io.madoguchi.contract.ServiceHours;
import io.madoguchi.contract.ServicePlan;
import io.madoguchi.contract.ServiceType;
import java.time.Period;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A contact window of {@code demo/windows.json}; days are relative to the start of the demonstration. */
record DemoWindow(
        @Nullable Boolean elsewhere,
        String title,
        String titleEn,
        Set<ServiceType> services,
        Set<ServicePlan> plans,
        String telephone,
        String mail,
        String web,
        String hours,
        String note,
        String noteEn,
        Period since,
        List<DemoChange> changes) {

    /** What is left out stays as it was. */
    record DemoChange(
            Period from,
            @Nullable String telephone,
            @Nullable String mail,
            @Nullable String hours,
            @Nullable String note,
            @Nullable String noteEn) {

        ContactDetails of(ContactDetails before) {
            return new ContactDetails(
                    before.elsewhere(),
                    before.title(),
                    before.titleEn(),
                    before.services(),
                    before.plans(),
                    Objects.requireNonNullElse(telephone, before.telephone()),
                    Objects.requireNonNullElse(mail, before.mail()),
                    before.web(),
                    hours == null ? before.hours() : ServiceHours.of(hours),
                    Objects.requireNonNullElse(note, before.note()),
                    Objects.requireNonNullElse(noteEn, before.noteEn()));
        }
    }

    ContactDetails details() {
        return new ContactDetails(
                Boolean.TRUE.equals(elsewhere),
                title,
                titleEn,
                services,
                plans,
                telephone,
                mail,
                web,
                ServiceHours.of(hours),
                note,
                noteEn);
    }
}
