package io.madoguchi.signin;

import io.madoguchi.access.Access;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Sends whoever stands before a gate to it, whatever he asks for. Public pages stay open. */
@Configuration(proxyBeanMethods = false)
class GateWatch implements WebMvcConfigurer, HandlerInterceptor {

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).order(Ordered.HIGHEST_PRECEDENCE);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        String gate = Gates.closedBy(request.getSession(false));
        if (gate == null
                || !(handler instanceof HandlerMethod method)
                || Access.isPublic(method)
                || Access.viewer(request).isEmpty()
                || request.getDispatcherType() == DispatcherType.ERROR
                || request.getRequestURI().equals(gate)
                || request.getRequestURI().startsWith(gate + "/")) {
            return true;
        }
        SessionEnded.redirect(request, response, gate);
        return false;
    }
}
