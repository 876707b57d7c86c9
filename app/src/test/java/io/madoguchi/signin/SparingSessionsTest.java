package io.madoguchi.signin;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.MapSession;
import org.springframework.session.web.http.CookieHttpSessionIdResolver;
import org.springframework.session.web.http.DefaultCookieSerializer;
import org.springframework.session.web.http.SessionRepositoryFilter;

@DisplayName("A page costs one statement for its session, and none to write what has not changed")
class SparingSessionsTest {

    private final Rows rows = new Rows();

    @BeforeEach
    void signedIn() {
        MapSession session = rows.createSession();
        session.setAttribute("name", "value");
        rows.save(session);
        rows.asked.clear();
    }

    @Test
    void aPageReadsItOnce() throws Exception {
        ask((request, response) -> request.getSession().getAttribute("name"));

        assertThat(rows.asked).containsExactly("read");
    }

    @Test
    void aChangeIsWritten() throws Exception {
        ask((request, response) -> request.getSession().setAttribute("name", "other"));

        assertThat(rows.asked).containsExactly("read", "write");
    }

    @Test
    void theNextRequestReadsItAnew() throws Exception {
        ask((request, response) -> request.getSession());
        rows.deleteById(rows.onlyId());

        ask((request, response) -> assertThat(request.getSession(false)).isNull());
    }

    @Test
    void oneThatWasEndedIsNotFoundAgain() throws Exception {
        ask((request, response) -> {
            request.getSession().invalidate();
            assertThat(request.getSession(false)).isNull();
        });

        assertThat(rows.sessions).isEmpty();
    }

    private void ask(Page page) throws ServletException, IOException {
        SessionRepositoryFilter<?> filter = new SessionRepositoryFilter<>(new SparingSessions<>(rows));
        CookieHttpSessionIdResolver ids = new CookieHttpSessionIdResolver();
        DefaultCookieSerializer cookies = new DefaultCookieSerializer();
        cookies.setCookieName("session");
        cookies.setUseBase64Encoding(false);
        ids.setCookieSerializer(cookies);
        filter.setHttpSessionIdResolver(ids);
        MockHttpServletRequest request = new MockHttpServletRequest("GET", "/");
        request.setCookies(new Cookie("session", rows.lastId));
        FilterChain chain = new MockFilterChain(
                new HttpServlet() {
                    @Override
                    protected void doGet(HttpServletRequest asked, HttpServletResponse answer) {
                        page.show(asked, answer);
                    }
                },
                new SessionOfRequest(),
                filter);
        chain.doFilter(request, new MockHttpServletResponse());
    }

    private interface Page {
        void show(HttpServletRequest request, HttpServletResponse response);
    }

    /** Instead of the table of sessions. */
    private static final class Rows implements FindByIndexNameSessionRepository<MapSession> {

        private final Map<String, MapSession> sessions = new HashMap<>();
        private final List<String> asked = new ArrayList<>();
        private String lastId = "";

        private String onlyId() {
            return sessions.keySet().iterator().next();
        }

        @Override
        public MapSession createSession() {
            return new MapSession();
        }

        @Override
        public void save(MapSession session) {
            asked.add("write");
            lastId = session.getId();
            sessions.put(session.getId(), session);
        }

        @Override
        public @Nullable MapSession findById(String id) {
            asked.add("read");
            MapSession session = sessions.get(id);
            return session == null ? null : new MapSession(session);
        }

        @Override
        public void deleteById(String id) {
            sessions.remove(id);
        }

        @Override
        public Map<String, MapSession> findByIndexNameAndIndexValue(String index, String value) {
            return Map.of();
        }
    }
}
