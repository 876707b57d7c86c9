package io.madoguchi.intake;

import io.madoguchi.access.Database;
import io.madoguchi.access.Permission;
import io.madoguchi.access.Requires;
import io.madoguchi.access.Viewer;
import io.madoguchi.attachment.Uploads;
import io.madoguchi.shell.FormErrors;
import io.madoguchi.shell.Html;
import io.madoguchi.shell.TypedText;
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

    private final Database database;
    private final ReportFlow flow;
    private final ReportQuery query;
    private final Uploads uploads;

    ReportPages(Database database, ReportFlow flow, ReportQuery query, Uploads uploads) {
        this.database = database;
        this.flow = flow;
        this.query = query;
        this.uploads = uploads;
    }

    @GetMapping("/inquiries/new")
    ModelAndView form(
            Viewer viewer,
            @RequestParam(defaultValue = "") String device,
            @RequestParam(defaultValue = "") String contract) {
        return database.as(viewer, () -> flow.begin(viewer, device, contract));
    }

    /** The devices that match, while they are being typed. */
    @GetMapping("/inquiries/new/devices")
    ModelAndView devices(
            Viewer viewer,
            @RequestParam(defaultValue = "") String device,
            @RequestParam(name = ReportForm.DEVICE_SEARCH, defaultValue = "") String search) {
        return database.as(
                viewer, () -> Html.page("intake/reportDevices", query.devices(device, TypedText.line(search))));
    }

    /**
     * @param step the button: confirm, or enter for the Enter key in a text field, or search, back
     * @param remove a file to take out again
     */
    @PostMapping("/inquiries/new")
    ModelAndView input(
            Viewer viewer,
            @RequestParam("form_key") UUID formKey,
            @RequestParam(defaultValue = "confirm") String step,
            @RequestParam(required = false) @Nullable UUID remove,
            @RequestParam MultiValueMap<String, String> fields,
            @RequestParam(name = Uploads.FIELD, required = false) @Nullable List<MultipartFile> files) {
        ReportForm form = ReportForm.of(formKey, fields);
        ReportChoices choices = database.as(viewer, () -> {
            if (remove != null) {
                uploads.remove(viewer, formKey, remove);
            }
            return flow.choices(viewer, form);
        });
        FormErrors errors = uploads.keep(viewer, formKey, files == null ? List.of() : files);
        boolean goesOn = remove == null && (step.equals("confirm") || (step.equals("enter") && !form.isSearching()));
        return database.as(
                viewer,
                () -> goesOn ? flow.confirm(viewer, form, choices, errors) : flow.again(viewer, form, choices, errors));
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
