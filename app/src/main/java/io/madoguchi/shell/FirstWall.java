package io.madoguchi.shell;

import io.madoguchi.access.Access;
import io.madoguchi.access.Viewer;
import io.madoguchi.kernel.NotFound;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/** Lets a request through only to a handler whose declared permission its viewer has. */
@Component
class FirstWall implements HandlerInterceptor {

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod method) {
            Viewer viewer = Access.viewer(request).orElse(null);
            if (!Access.isOpenTo(method, viewer)) {
                throw new NotFound();
            }
            if (!Access.isPublic(method)) {
                // Pages of a person are never kept by a proxy, nor shown by the back button after sign-out.
                response.setHeader("Cache-Control", "no-store");
            }
        }
        return true;
    }
}
