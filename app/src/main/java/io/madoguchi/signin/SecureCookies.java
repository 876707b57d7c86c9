package io.madoguchi.signin;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.web.filter.OncePerRequestFilter;

/** Where people come by https, no cookie of ours goes over the network in plain, whichever module sets it. */
@Configuration(proxyBeanMethods = false)
class SecureCookies {

    @Bean
    FilterRegistrationBean<Filter> cookiesOverHttpsOnly(@Value("${portal.base-url:}") String baseUrl) {
        FilterRegistrationBean<Filter> filter = new FilterRegistrationBean<>(new Marking());
        filter.setEnabled(baseUrl.startsWith("https:"));
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return filter;
    }

    private static final class Marking extends OncePerRequestFilter {
        @Override
        protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                throws ServletException, IOException {
            chain.doFilter(request, new HttpServletResponseWrapper(response) {
                @Override
                public void addCookie(Cookie cookie) {
                    cookie.setSecure(true);
                    super.addCookie(cookie);
                }
            });
        }

        @Override
        protected boolean shouldNotFilterErrorDispatch() {
            return false;
        }
    }
}
