package io.madoguchi.signin;

import io.madoguchi.access.Viewers;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.context.DelegatingSecurityContextRepository;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.RequestAttributeSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.csrf.CsrfTokenRequestHandler;
import org.springframework.security.web.csrf.XorCsrfTokenRequestAttributeHandler;
import org.springframework.security.web.firewall.HttpStatusRequestRejectedHandler;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.security.web.savedrequest.NullRequestCache;

/** Sign-in, sign-out and the headers of every answer. Which page is open to whom is decided by its own declaration. */
@Configuration(proxyBeanMethods = false)
class Security {

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
            SignOutLog signOutLog,
            CookieCsrfTokenRepository tokens,
            SecurityContextRepository contexts) {
        CsrfTokenRequestHandler handler = new XorCsrfTokenRequestAttributeHandler();
        return http.authenticationProvider(passwordSignIn)
                .securityContext(context -> context.securityContextRepository(contexts))
                .addFilterBefore(new ViewerFilter(viewers, clock, longestSession), CsrfFilter.class)
                .addFilterBefore(new UploadWithoutViewer(), CsrfFilter.class)
                .authorizeHttpRequests(
                        requests -> requests.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.FORWARD)
                                .permitAll()
                                .requestMatchers(
                                        "/assets/**",
                                        "/login/**",
                                        "/language",
                                        "/password/**",
                                        "/apply/account/**",
                                        "/apply/confirm",
                                        "/apply/answer",
                                        "/terms",
                                        "/security-policy",
                                        "/privacy",
                                        "/personal-information",
                                        "/actuator/health/**",
                                        "/dev/**")
                                .permitAll()
                                .anyRequest()
                                .authenticated())
                .csrf(protection -> protection.csrfTokenRepository(tokens).csrfTokenRequestHandler(handler))
                .addFilterAfter(new ErrorFormToken(tokens, handler), CsrfFilter.class)
                .formLogin(form -> form.loginPage("/login")
                        .successHandler(outcome)
                        .failureHandler(outcome)
                        .permitAll())
                .logout(logout ->
                        logout.logoutUrl("/logout").addLogoutHandler(signOutLog).logoutSuccessUrl("/login?out"))
                .exceptionHandling(
                        faults -> faults.authenticationEntryPoint(sessionEnded).accessDeniedHandler(sessionEnded))
                .requestCache(cache -> cache.requestCache(new NullRequestCache()))
                .headers(headers -> headers.disable())
                .addFilterAt(new AnswerHeaders(https), HeaderWriterFilter.class)
                .build();
    }

    /** An address with characters that no page of ours has names nothing, as any other that is wrong. */
    @Bean
    RequestRejectedHandler strangeAddresses() {
        return new HttpStatusRequestRejectedHandler(HttpServletResponse.SC_NOT_FOUND);
    }

    @Bean
    SecurityContextRepository contexts() {
        return new DelegatingSecurityContextRepository(
                new RequestAttributeSecurityContextRepository(), new HttpSessionSecurityContextRepository());
    }

    /** In a cookie, not in the session: the sign-in page has a form and no session. */
    @Bean
    CookieCsrfTokenRepository formTokens() {
        CookieCsrfTokenRepository tokens = new CookieCsrfTokenRepository();
        tokens.setCookieName(https ? "__Host-form-token" : "form-token");
        tokens.setCookiePath("/");
        tokens.setCookieCustomizer(cookie -> cookie.secure(https).sameSite("Lax"));
        return tokens;
    }
}
