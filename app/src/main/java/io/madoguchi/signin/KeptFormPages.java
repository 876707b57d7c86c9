package io.madoguchi.signin;

import io.madoguchi.access.Permission;
import io.madoguchi.access.Requires;
import io.madoguchi.access.Viewer;
import io.madoguchi.shell.Flash;
import io.madoguchi.shell.Html;
import io.madoguchi.shell.TypedText;
import io.madoguchi.shell.Words;
import io.madoguchi.signin.KeptFormView.Text;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** {@code /kept-form}: the text of a form whose session had ended. */
@Controller
@Requires(Permission.SIGNED_IN)
class KeptFormPages {

    /** What no person typed or could recognise: keys, version numbers, ids, buttons. */
    static final Set<String> TECHNICAL = Set.of(
            "form_key",
            "version",
            "step",
            "remove",
            "choose",
            "mode",
            "contract",
            "engagement",
            "engineer",
            "organisation",
            "device_q",
            "draft",
            "draft_editor",
            "draft_version",
            "behalf",
            "tell",
            "add",
            "drop",
            "credential",
            "session",
            "first",
            "scope",
            "confirmed");

    private static final Pattern TIME = Pattern.compile("\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}");

    @GetMapping("/kept-form")
    ModelAndView show(Viewer viewer, Words words, HttpServletRequest request) {
        Optional<KeptForm> waiting = KeptForm.waiting(request, viewer.accountId());
        if (waiting.isEmpty()) {
            KeptForm.dropsOfOthers(request, viewer.accountId());
            return Html.redirect("/");
        }
        KeptForm form = waiting.get();
        if (bringsBack(form, viewer)) {
            request.getSession().setAttribute(ViewerFilter.ORGANISATION, form.organisation());
            return Html.redirect("/kept-form");
        }
        return Html.page("signin/kept", view(form, words));
    }

    @PostMapping("/kept-form/discard")
    ModelAndView discard(HttpServletRequest request, HttpServletResponse response) {
        KeptForm.drop(request);
        Flash.say(response, "signin.kept.discarded");
        return Html.redirect("/");
    }

    /** The organisation that was in view when the form was written comes into view again, if that is still allowed. */
    private static boolean bringsBack(KeptForm form, Viewer viewer) {
        UUID written = form.organisation();
        return written != null
                && viewer.organisation() != null
                && !viewer.organisation().id().equals(written)
                && viewer.organisations().stream().anyMatch(each -> each.id().equals(written));
    }

    private static KeptFormView view(KeptForm form, Words words) {
        List<Text> texts = new ArrayList<>();
        Map<String, List<String>> fields = new LinkedHashMap<>();
        form.fields().forEach((name, values) -> {
            fields.put(name, List.copyOf(values));
            values.stream()
                    .filter(value -> !TECHNICAL.contains(name) && !TypedText.isBlank(value))
                    .forEach(value -> texts.add(new Text(label(form.path(), name, words), shown(name, value, words))));
        });
        return new KeptFormView(form.path(), texts, fields, form.upload(), form.hadFiles());
    }

    /** The same field has another name in another form: the text of a restoration is its cause. */
    private static String label(String path, String field, Words words) {
        String form = path.substring(path.lastIndexOf('/') + 1);
        return words.find("kept.field." + field + "." + form)
                .or(() -> words.find("kept.field." + field))
                .orElse(field);
    }

    /** What was chosen from a list has a word: the key {@code kept.words.FIELD} tells under which keys. */
    private static String shown(String field, String value, Words words) {
        if (TIME.matcher(value).matches()) {
            return value.replace('T', ' ');
        }
        return words.find("kept.words." + field)
                .flatMap(prefix -> words.find(prefix + "." + value))
                .orElse(value);
    }
}
