package io.madoguchi.account;

import io.madoguchi.access.Viewers;
import jakarta.servlet.DispatcherType;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.crypto.password.Pbkdf2PasswordEncoder;
import org.springframework.security.crypto.password.Pbkdf2PasswordEncoder.SecretKeyFactoryAlgorithm;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.XorCsrfTokenRequestAttributeHandler;

/** Sign-in, sign-out and the headers of every answer. Which page is open to whom is decided by its own declaration. */
@Configuration(proxyBeanMethods = false)
class Security {

    private static final String CONTENT_POLICY = "default-src 'self'; img-src 'self' data:; object-src 'none'; "
            + "base-uri 'none'; frame-ancestors 'none'; form-action 'self'";

    @Bean
    SecurityFilterChain filters(
            HttpSecurity http,
            Viewers viewers,
            PasswordSignIn passwordSignIn,
            SessionEnded sessionEnded,
            SignInOutcome outcome,
            @Value("${portal.base-url:}") String baseUrl)
            throws Exception {
        CookieCsrfTokenRepository csrf = CookieCsrfTokenRepository.withHttpOnlyFalse();
        boolean https = baseUrl.startsWith("https:");
        csrf.setCookieCustomizer(cookie -> cookie.httpOnly(true).secure(https).sameSite("Lax"));
        return http.authenticationProvider(passwordSignIn)
                .addFilterBefore(new ViewerFilter(viewers), AuthorizationFilter.class)
                .authorizeHttpRequests(requests -> requests.dispatcherTypeMatchers(
                                DispatcherType.ERROR, DispatcherType.FORWARD)
                        .permitAll()
                        .requestMatchers(
                                "/assets/**", "/login", "/language", "/password/**", "/actuator/health/**", "/dev/**")
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                .csrf(protection -> protection
                        .csrfTokenRepository(csrf)
                        .csrfTokenRequestHandler(new XorCsrfTokenRequestAttributeHandler()))
                .formLogin(form -> form.loginPage("/login")
                        .successHandler(outcome)
                        .failureHandler(outcome)
                        .permitAll())
                .logout(logout -> logout.logoutUrl("/logout").logoutSuccessUrl("/login?out"))
                .exceptionHandling(
                        faults -> faults.authenticationEntryPoint(sessionEnded).accessDeniedHandler(sessionEnded))
                .requestCache(cache ->
                        cache.requestCache(new org.springframework.security.web.savedrequest.NullRequestCache()))
                .headers(headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_POLICY))
                        .referrerPolicy(referrer -> referrer.policy(
                                org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter
                                        .ReferrerPolicy.SAME_ORIGIN))
                        .permissionsPolicyHeader(policy -> policy.policy("camera=(), microphone=(), geolocation=()")))
                .build();
    }

    /** PBKDF2-HMAC-SHA256 with 600,000 rounds (OWASP, 2023); fewer only where a test would wait for it. */
    @Bean
    PasswordEncoder passwords(@Value("${portal.password-rounds:600000}") int rounds) {
        Pbkdf2PasswordEncoder pbkdf2 =
                new Pbkdf2PasswordEncoder("", 16, rounds, SecretKeyFactoryAlgorithm.PBKDF2WithHmacSHA256);
        return new DelegatingPasswordEncoder("pbkdf2-" + rounds, Map.of("pbkdf2-" + rounds, pbkdf2));
    }
}
