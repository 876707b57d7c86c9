package io.madoguchi.shell;

import io.madoguchi.access.Access;
import io.madoguchi.access.Database;
import io.madoguchi.access.PublicPage;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.jooq.DSLContext;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** {@code /language}: a signed-in account keeps its choice, for its mails too. */
@Controller
@PublicPage
class LanguageSwitch {

    private final Database database;
    private final DSLContext dsl;

    LanguageSwitch(Database database, DSLContext dsl) {
        this.database = database;
        this.dsl = dsl;
    }

    @PostMapping("/language")
    ModelAndView choose(
            @RequestParam String language,
            @RequestParam(defaultValue = "/") String back,
            HttpServletRequest request,
            HttpServletResponse response) {
        Locale locale = Language.parse(language);
        Language.choose(response, locale);
        Access.viewer(request)
                .ifPresent(viewer -> database.as(
                        viewer,
                        () -> dsl.execute(
                                "update account set language = ? where id = ?",
                                locale.getLanguage(),
                                viewer.accountId())));
        return Html.redirect(OwnPath.of(back));
    }
}
