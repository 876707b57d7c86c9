package io.madoguchi.signin;

import io.madoguchi.access.Permission;
import io.madoguchi.access.Requires;
import io.madoguchi.access.Viewer;
import io.madoguchi.shell.Flash;
import io.madoguchi.shell.Html;
import io.madoguchi.shell.Words;
import io.madoguchi.signin.KeptFormView.Text;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

    /** What programs put into forms: ids, version numbers, values of lists. */
    private static final Pattern TECHNICAL = Pattern.compile("[0-9a-f-]{36}|[0-9]*|[A-Z_]+|on");

    @GetMapping("/kept-form")
    ModelAndView show(Viewer viewer, Words words, HttpServletRequest request) {
        Optional<KeptForm> waiting = KeptForm.waiting(request, viewer.accountId());
        if (waiting.isEmpty()) {
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
                    .filter(value -> !TECHNICAL.matcher(value).matches())
                    .forEach(value -> texts.add(new Text(label(name, words), value)));
        });
        return new KeptFormView(form.path(), texts, fields, form.hadFiles());
    }

    private static String label(String field, Words words) {
        return words.find("kept.field." + field).orElse(field);
    }
}
