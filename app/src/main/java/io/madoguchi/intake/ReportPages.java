package io.madoguchi.intake;

import io.madoguchi.access.Database;
import io.madoguchi.access.Permission;
import io.madoguchi.access.Requires;
import io.madoguchi.access.Viewer;
import io.madoguchi.attachment.Uploads;
import io.madoguchi.shell.FormErrors;
import io.madoguchi.shell.Html;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** {@code /inquiries/new}: the report of an incident, a question or a request in three steps. */
@Controller
@Requires(Permission.REPORT_INQUIRIES)
class ReportPages {

    private static final UUID NO_FORM = new UUID(0, 0);

    private final Database database;
    private final ReportFlow flow;
    private final ReportQuery query;
    private final Drafts drafts;
    private final Uploads uploads;

    ReportPages(Database database, ReportFlow flow, ReportQuery query, Drafts drafts, Uploads uploads) {
        this.database = database;
        this.flow = flow;
        this.query = query;
        this.drafts = drafts;
        this.uploads = uploads;
    }

    @GetMapping("/inquiries/new")
    ModelAndView form(
            Viewer viewer,
            @RequestParam(defaultValue = "") String device,
            @RequestParam(defaultValue = "") String contract,
            @RequestParam(required = false) @Nullable UUID draft) {
        return database.as(
                viewer, () -> draft == null ? flow.begin(viewer, device, contract) : flow.resume(viewer, draft));
    }

    /** The devices that match, while they are being typed; or those that are chosen, once that changes. */
    @GetMapping("/inquiries/new/devices")
    ModelAndView devices(
            Viewer viewer,
            @RequestParam MultiValueMap<String, String> fields,
            @RequestParam(required = false) @Nullable String add,
            @RequestParam(required = false) @Nullable String drop,
            @RequestParam(required = false) @Nullable String first,
            HttpServletResponse response) {
        ReportForm sent = ReportForm.of(NO_FORM, fields);
        ReportForm form = sent.picked(add, drop, first);
        ReportDevicesView found = database.as(
                viewer, () -> query.devices(form.list(ReportForm.DEVICE), form.text(ReportForm.DEVICE_SEARCH)));
        if (form.equals(sent)) {
            return Html.page("intake/reportDevices", found);
        }
        // Who sees the report may have changed with them.
        response.setHeader("HX-Trigger", "devices");
        return Html.page("intake/reportPicker", found.goingOn());
    }

    /** The colleagues who will see the report as it stands. */
    @GetMapping("/inquiries/new/people")
    ModelAndView people(Viewer viewer, @RequestParam MultiValueMap<String, String> fields) {
        ReportForm form = ReportForm.of(NO_FORM, fields);
        return database.as(
                viewer,
                () -> Html.page(
                        "intake/reportPeople", query.choices(viewer, form).people()));
    }

    /**
     * @param step the button: confirm, or enter for the Enter key in a text field, or search, back
     * @param remove a file to take out again
     * @param add a device to choose; see {@link ReportForm#picked}
     */
    @PostMapping("/inquiries/new")
    ModelAndView input(
            Viewer viewer,
            @RequestParam("form_key") UUID formKey,
            @RequestParam(defaultValue = "confirm") String step,
            @RequestParam(required = false) @Nullable UUID remove,
            @RequestParam(required = false) @Nullable String add,
            @RequestParam(required = false) @Nullable String drop,
            @RequestParam(required = false) @Nullable String first,
            @RequestParam MultiValueMap<String, String> fields,
            @RequestParam(name = Uploads.FIELD, required = false) @Nullable List<MultipartFile> files) {
        ReportForm sent = ReportForm.of(formKey, fields);
        ReportForm form = sent.picked(add, drop, first);
        if (ReportFlow.seesNothing(viewer)) {
            return ReportFlow.blocked(viewer, form);
        }
        ReportChoices choices = database.as(viewer, () -> {
            if (remove != null) {
                uploads.remove(viewer, formKey, remove);
            }
            return flow.choices(viewer, form);
        });
        FormErrors errors = uploads.keep(viewer, formKey, files == null ? List.of() : files);
        boolean goesOn = remove == null
                && form.equals(sent)
                && (step.equals("confirm") || (step.equals("enter") && !form.isSearching()));
        return database.as(viewer, () -> {
            drafts.keepUp(viewer, form);
            return goesOn ? flow.confirm(viewer, form, choices, errors) : flow.again(viewer, form, choices, errors);
        });
    }

    @PostMapping("/inquiries")
    ModelAndView finish(
            Viewer viewer, @RequestParam("form_key") UUID formKey, @RequestParam MultiValueMap<String, String> fields) {
        ReportForm form = ReportForm.of(formKey, fields);
        return database.as(viewer, () -> flow.finish(viewer, form));
    }

    @GetMapping("/inquiries/{number}/received")
    ModelAndView received(Viewer viewer, @PathVariable String number) {
        return database.as(viewer, () -> Html.page("intake/reportReceived", query.received(viewer, number)));
    }
}
