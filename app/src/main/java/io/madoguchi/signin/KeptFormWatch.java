package io.madoguchi.signin;

import io.madoguchi.access.Access;
import io.madoguchi.access.Viewer;
import io.madoguchi.shell.Flash;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Stops a form that was written in one organisation from being filed in another, after a switch in a second tab (M6.4), and
 * forgets a kept form once it has been sent again.
 */
@Configuration(proxyBeanMethods = false)
class KeptFormWatch implements WebMvcConfigurer {

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        // What follows no organisation: these forms may come from a page of any.
        registry.addInterceptor(new OtherOrganisation())
                .excludePathPatterns(
                        "/organisation", "/language", "/kept-form/**", "/profile/**", "/password/**", "/error");
        registry.addInterceptor(new SentAgain());
    }

    private static final class OtherOrganisation implements HandlerInterceptor {
        @Override
        public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
            Optional<Viewer> viewer = Access.viewer(request);
            if (!request.getMethod().equals("POST")
                    || viewer.isEmpty()
                    || !KeptForm.isForAnotherOrganisation(request, viewer.get())) {
                return true;
            }
            Optional<KeptForm> form = KeptForm.of(request);
            form.ifPresentOrElse(written -> written.keep(request), () -> Flash.say(response, "signin.again"));
            response.setStatus(HttpServletResponse.SC_SEE_OTHER);
            response.setHeader("Location", form.isPresent() ? "/kept-form" : "/");
            return false;
        }
    }

    /** After an error of ours the form waits on; one that was refused with words shows the text itself. */
    private static final class SentAgain implements HandlerInterceptor {
        @Override
        public void afterCompletion(
                HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable Exception failure) {
            int status = response.getStatus();
            boolean arrived = status < 400 || status == 409 || status == 422;
            if (request.getMethod().equals("POST") && arrived && request.getParameter(KeptForm.AGAIN) != null) {
                KeptForm.drop(request);
            }
        }
    }
}
