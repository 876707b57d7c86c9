package io.madoguchi.intake;

import io.madoguchi.access.Database;
import io.madoguchi.access.Permission;
import io.madoguchi.access.Requires;
import io.madoguchi.access.Viewer;
import io.madoguchi.attachment.Uploads;
import io.madoguchi.kernel.NotFound;
import io.madoguchi.shell.FormErrors;
import io.madoguchi.shell.Html;
import io.madoguchi.shell.NavigationItem;
import io.madoguchi.shell.TypedText;
import io.madoguchi.shell.Words;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** {@code /inquiries/new/call}: the desk writes down a telephone call or FAX, in one press. */
@Controller
@Requires(Permission.TAKE_IN_INQUIRIES)
class CallPages {

    private final Database database;
    private final CallFlow flow;
    private final CallQuery query;
    private final CallMatchQuery matches;
    private final Uploads uploads;

    CallPages(Database database, CallFlow flow, CallQuery query, CallMatchQuery matches, Uploads uploads) {
        this.database = database;
        this.flow = flow;
        this.query = query;
        this.matches = matches;
        this.uploads = uploads;
    }

    @Bean
    static NavigationItem callItem() {
        return new NavigationItem("/inquiries/new/call", "nav.call", "phone", Permission.TAKE_IN_INQUIRIES, 11);
    }

    @GetMapping("/inquiries/new/call")
    ModelAndView form(Words words) {
        return flow.begin(words);
    }

    /** Who and what matches, while it is being typed. */
    @GetMapping("/inquiries/new/call/matches")
    ModelAndView matches(
            Viewer viewer,
            @RequestParam(name = CallForm.SEARCH, defaultValue = "") String search,
            @RequestParam(name = CallForm.CUSTOMER, defaultValue = "") String customer) {
        return Html.page(
                "intake/callMatches", database.as(viewer, () -> matches.matches(TypedText.line(search), customer)));
    }

    /**
     * @param step the button: send, or enter for the Enter key in a text field, or search
     * @param choose what was found
     * @param drop a choice to take back
     * @param remove a file to take out again
     */
    @PostMapping("/inquiries/new/call")
    ModelAndView input(
            Viewer viewer,
            @RequestParam("form_key") UUID formKey,
            @RequestParam(defaultValue = "send") String step,
            @RequestParam(defaultValue = "") String choose,
            @RequestParam(defaultValue = "") String drop,
            @RequestParam(required = false) @Nullable UUID remove,
            @RequestParam MultiValueMap<String, String> fields,
            @RequestParam(name = Uploads.FIELD, required = false) @Nullable List<MultipartFile> files) {
        CallForm sent = CallForm.of(formKey, fields);
        FormErrors errors = uploads.keep(viewer, formKey, files == null ? List.of() : files);
        return database.as(viewer, () -> {
            if (remove != null) {
                uploads.remove(viewer, formKey, remove);
            }
            if (!choose.isEmpty()) {
                return flow.choose(viewer, sent, CallMatch.Choice.of(choose));
            }
            CallForm form = drop.equals(CallForm.DEVICE) ? sent.with(CallForm.DEVICE, "") : sent;
            boolean sends = remove == null
                    && drop.isEmpty()
                    && (step.equals("send") || (step.equals("enter") && !form.has(CallForm.SEARCH)));
            return sends ? flow.send(viewer, form, errors) : flow.again(viewer, form, errors, null);
        });
    }

    @GetMapping("/inquiries/{number}/call")
    ModelAndView received(Viewer viewer, @PathVariable String number) {
        return Html.page(
                "intake/callReceived",
                database.as(viewer, () -> query.received(number).orElseThrow(NotFound::new)));
    }
}
