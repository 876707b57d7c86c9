package io.madoguchi.home;

import io.madoguchi.access.Permission;
import io.madoguchi.access.Requires;
import io.madoguchi.access.Viewer;
import io.madoguchi.shell.Html;
import io.madoguchi.shell.NavigationItem;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** {@code /}. */
@Controller
class HomePage {

    @Bean
    static NavigationItem homeItem() {
        return new NavigationItem("/", "nav.home", "home", Permission.SIGNED_IN, 0);
    }

    @GetMapping("/")
    @Requires(Permission.SIGNED_IN)
    ModelAndView home(Viewer viewer) {
        return Html.page("home/home", new HomeView(viewer.familyName()));
    }
}
