package io.madoguchi.signin;

import io.madoguchi.access.Viewers;
import jakarta.servlet.DispatcherType;
import java.time.Clock;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.csrf.XorCsrfTokenRequestAttributeHandler;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.savedrequest.NullRequestCache;
import org.springframework.security.web.util.matcher.AnyRequestMatcher;

/** Sign-in, sign-out and the headers of every answer. Which page is open to whom is decided by its own declaration. */
@Configuration(proxyBeanMethods = false)
class Security {

    private static final String CONTENT_POLICY = "default-src 'self'; img-src 'self' data:; object-src 'none'; "
            + "base-uri 'none'; frame-ancestors 'none'; form-action 'self'";
    private static final Duration HTTPS_ONLY = Duration.ofDays(365);

    private final boolean https;
    private final Duration longestSession;

    Security(
            @Value("${portal.base-url:}") String baseUrl,
            @Value("${portal.session.longest:12h}") Duration longestSession) {
        this.https = baseUrl.startsWith("https:");
        this.longestSession = longestSession;
    }

    @Bean
    SecurityFilterChain filters(
            HttpSecurity http,
            Viewers viewers,
            Clock clock,
            PasswordSignIn passwordSignIn,
            SessionEnded sessionEnded,
            SignInOutcome outcome,
            SignOutLog signOutLog) {
        return http.authenticationProvider(passwordSignIn)
                .addFilterBefore(new ViewerFilter(viewers, clock, longestSession), CsrfFilter.class)
                .addFilterBefore(new UploadWithoutViewer(), CsrfFilter.class)
                .authorizeHttpRequests(requests -> requests.dispatcherTypeMatchers(
                                DispatcherType.ERROR, DispatcherType.FORWARD)
                        .permitAll()
                        .requestMatchers(
                                "/assets/**", "/login", "/language", "/password/**", "/actuator/health/**", "/dev/**")
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                .csrf(protection -> protection
                        .csrfTokenRepository(formTokens())
                        .csrfTokenRequestHandler(new XorCsrfTokenRequestAttributeHandler()))
                .formLogin(form -> form.loginPage("/login")
                        .successHandler(outcome)
                        .failureHandler(outcome)
                        .permitAll())
                .logout(logout ->
                        logout.logoutUrl("/logout").addLogoutHandler(signOutLog).logoutSuccessUrl("/login?out"))
                .exceptionHandling(
                        faults -> faults.authenticationEntryPoint(sessionEnded).accessDeniedHandler(sessionEnded))
                .requestCache(cache -> cache.requestCache(new NullRequestCache()))
                .headers(this::headers)
                .build();
    }

    /** In a cookie, not in the session: the sign-in page has a form and no session. */
    private CookieCsrfTokenRepository formTokens() {
        CookieCsrfTokenRepository tokens = new CookieCsrfTokenRepository();
        tokens.setCookieName(https ? "__Host-form-token" : "form-token");
        tokens.setCookiePath("/");
        tokens.setCookieCustomizer(cookie -> cookie.secure(https).sameSite("Lax"));
        return tokens;
    }

    private void headers(HeadersConfigurer<HttpSecurity> headers) {
        headers.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_POLICY))
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                .permissionsPolicyHeader(policy -> policy.policy("camera=(), microphone=(), geolocation=()"))
                .httpStrictTransportSecurity(strict -> {
                    if (https) {
                        // Also when a proxy ends the encryption and the program itself is asked in plain.
                        strict.requestMatcher(AnyRequestMatcher.INSTANCE)
                                .maxAgeInSeconds(HTTPS_ONLY.toSeconds())
                                .includeSubDomains(false);
                    } else {
                        strict.disable();
                    }
                });
    }
}
