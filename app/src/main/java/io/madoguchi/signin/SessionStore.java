package io.madoguchi.signin;

import io.madoguchi.access.WorkDataSource;
import io.madoguchi.work.RecurringJob;
import jakarta.servlet.DispatcherType;
import java.time.Duration;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.session.config.annotation.web.http.EnableSpringHttpSession;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.session.jdbc.PostgreSqlJdbcIndexedSessionRepositoryCustomizer;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.DefaultCookieSerializer;
import org.springframework.session.web.http.SessionRepositoryFilter;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Sessions in the database, so that any node can serve any request, through the pool that sees nothing else. */
@Configuration(proxyBeanMethods = false)
@EnableSpringHttpSession
class SessionStore {

    private static final Duration CLEANED_EVERY = Duration.ofMinutes(10);

    /** As Spring Session's own, but in order: it takes rows of one session that do not follow each other for two sessions. */
    private static final String OF_ACCOUNT = """
            select s.primary_id, s.session_id, s.creation_time, s.last_access_time, s.max_inactive_interval,
                sa.attribute_name, sa.attribute_bytes
              from %TABLE_NAME% s left join %TABLE_NAME%_attributes sa on s.primary_id = sa.session_primary_id
             where s.principal_name = ? order by s.primary_id""";

    /** The rows as Spring Session reads and writes them; all others use the sparing bean below. */
    @Bean(defaultCandidate = false)
    JdbcIndexedSessionRepository sessionRows(
            @WorkDataSource DataSource dataSource,
            @WorkDataSource PlatformTransactionManager transactions,
            @Value("${portal.session.timeout:60m}") Duration timeout) {
        JdbcIndexedSessionRepository repository = new JdbcIndexedSessionRepository(
                new JdbcTemplate(dataSource), new SessionTransactions(new TransactionTemplate(transactions)));
        repository.setTableName("spring_session");
        repository.setDefaultMaxInactiveInterval(timeout);
        repository.setCleanupCron(Scheduled.CRON_DISABLED);
        new PostgreSqlJdbcIndexedSessionRepositoryCustomizer().customize(repository);
        repository.setListSessionsByPrincipalNameQuery(OF_ACCOUNT);
        return repository;
    }

    /** One node cleans for all, instead of each for itself every minute. */
    @Bean
    RecurringJob endedSessions(@Qualifier("sessionRows") JdbcIndexedSessionRepository rows) {
        return RecurringJob.of("signin.clean-sessions", CLEANED_EVERY, rows::cleanUpExpiredSessions);
    }

    @Bean
    SparingSessions<?> sessionRepository(@Qualifier("sessionRows") JdbcIndexedSessionRepository rows) {
        return new SparingSessions<>(rows);
    }

    /** Around the filter that loads the session. */
    @Bean
    FilterRegistrationBean<SessionOfRequest> sessionOfRequest() {
        FilterRegistrationBean<SessionOfRequest> filter = new FilterRegistrationBean<>(new SessionOfRequest());
        filter.setOrder(SessionRepositoryFilter.DEFAULT_ORDER - 1);
        return filter;
    }

    /** Before the filter that loads the session and notes that it is in use. */
    @Bean
    FilterRegistrationBean<UnaskedRequests> unaskedRequests() {
        FilterRegistrationBean<UnaskedRequests> filter = new FilterRegistrationBean<>(new UnaskedRequests());
        filter.setOrder(SessionRepositoryFilter.DEFAULT_ORDER - 1);
        filter.setDispatcherTypes(DispatcherType.REQUEST, DispatcherType.ASYNC);
        return filter;
    }

    /** Browsers take a cookie with the prefix {@code __Host-} from this host only, and only over HTTPS. */
    @Bean
    CookieSerializer cookieSerializer(@Value("${portal.base-url:}") String baseUrl) {
        boolean https = baseUrl.startsWith("https:");
        DefaultCookieSerializer cookie = new DefaultCookieSerializer();
        cookie.setCookieName(https ? "__Host-session" : "session");
        cookie.setCookiePath("/");
        cookie.setUseHttpOnlyCookie(true);
        cookie.setSameSite("Lax");
        cookie.setUseSecureCookie(https);
        return cookie;
    }
}
