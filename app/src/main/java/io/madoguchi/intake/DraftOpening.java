package io.madoguchi.intake;

import io.madoguchi.access.Permission;
import io.madoguchi.access.Viewer;
import io.madoguchi.contract.Contracts;
import io.madoguchi.device.DeviceSummary;
import io.madoguchi.device.Devices;
import io.madoguchi.inquiry.Category;
import io.madoguchi.kernel.NotFound;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Opens a draft again. Rights may have been lost since it was written: what no longer exists for its writer is taken out, and
 * he is told of which kind it was, not what.
 */
@Component
class DraftOpening {

    private final Drafts drafts;
    private final ReportQuery query;
    private final Devices devices;
    private final Contracts contracts;

    DraftOpening(Drafts drafts, ReportQuery query, Devices devices, Contracts contracts) {
        this.drafts = drafts;
        this.query = query;
        this.devices = devices;
        this.contracts = contracts;
    }

    /** @param lost names of fields out of which something was taken */
    record Opened(ReportForm form, ReportChoices choices, List<String> lost) {}

    /** @throws NotFound if the viewer has no such draft in the organisation in view */
    Opened open(Viewer viewer, UUID key) {
        ReportForm form = drafts.open(viewer, key).orElseThrow(NotFound::new);
        List<String> lost = new ArrayList<>();
        if (form.is(ReportForm.CATEGORY, Category.CONTRACT_BILLING.name()) && !viewer.may(Permission.SEE_MONEY)) {
            form = form.with(ReportForm.CATEGORY, Category.TECHNICAL.name());
            lost.add(ReportForm.CATEGORY);
        }
        ReportChoices choices;
        try {
            choices = query.choices(viewer, form);
        } catch (NotFound gone) {
            form = without(form, lost);
            choices = query.choices(viewer, form);
        }
        if (!choices.people().isComplete()) {
            ReportPeopleView.Colleague forWhom = choices.people().forWhom();
            form = form.with(
                            ReportForm.BEHALF,
                            forWhom == null ? "" : forWhom.id().toString())
                    .with(
                            ReportForm.TELL,
                            String.join(
                                    " ",
                                    choices.people().whoAreTold().stream()
                                            .map(each -> each.id().toString())
                                            .toList()));
            lost.add(ReportForm.BEHALF);
            choices = query.choices(viewer, form);
        }
        return new Opened(form, choices, lost);
    }

    private ReportForm without(ReportForm draft, List<String> lost) {
        ReportForm form = draft;
        List<String> codes = devices.findAll(form.list(ReportForm.DEVICE)).stream()
                .map(DeviceSummary::code)
                .toList();
        if (codes.size() < form.list(ReportForm.DEVICE).size()) {
            form = form.withDevices(codes);
            lost.add(ReportForm.DEVICE);
        }
        if (form.has(ReportForm.CONTRACT)
                && contracts.find(form.text(ReportForm.CONTRACT)).isEmpty()) {
            form = form.with(ReportForm.CONTRACT, "");
            lost.add(ReportForm.CONTRACT);
        }
        if (form.has(ReportForm.ENGAGEMENT) && !query.isEngagement(form.text(ReportForm.ENGAGEMENT))) {
            form = form.with(ReportForm.ENGAGEMENT, "");
            lost.add(ReportForm.ENGAGEMENT);
        }
        return form;
    }
}
