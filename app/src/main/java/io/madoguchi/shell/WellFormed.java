package io.madoguchi.shell;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * What any request must be, whoever asks and for whatever page: pages are looked at and forms are sent, no address knows another
 * method; and what follows the question mark is UTF-8 in percent signs, as every browser writes it.
 */
@Configuration(proxyBeanMethods = false)
class WellFormed {

    private static final Set<String> KNOWN = Set.of("GET", "HEAD", "POST");
    private static final String ALLOWED = "GET, HEAD, POST, OPTIONS";

    @Bean
    static FilterRegistrationBean<Filter> wellFormedRequestsOnly() {
        FilterRegistrationBean<Filter> filter = new FilterRegistrationBean<>(new Refusing());
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return filter;
    }

    static boolean isReadable(@Nullable String query) {
        if (query == null || query.indexOf('%') < 0) {
            return true;
        }
        try {
            byte[] bytes = URLDecoder.decode(query, StandardCharsets.ISO_8859_1).getBytes(StandardCharsets.ISO_8859_1);
            var _ = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            return true;
        } catch (IllegalArgumentException | CharacterCodingException malformed) {
            return false;
        }
    }

    private static final class Refusing extends OncePerRequestFilter {
        @Override
        protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                throws ServletException, IOException {
            if (KNOWN.contains(request.getMethod())) {
                if (isReadable(request.getQueryString())) {
                    chain.doFilter(request, response);
                } else {
                    response.sendError(HttpServletResponse.SC_BAD_REQUEST);
                }
                return;
            }
            boolean asks = request.getMethod().equals("OPTIONS");
            response.setHeader("Allow", ALLOWED);
            response.setStatus(asks ? HttpServletResponse.SC_NO_CONTENT : HttpServletResponse.SC_METHOD_NOT_ALLOWED);
        }
    }
}
