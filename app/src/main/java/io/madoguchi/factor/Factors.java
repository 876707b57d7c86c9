package io.madoguchi.factor;

import io.madoguchi.access.Database;
import io.madoguchi.access.Viewer;
import io.madoguchi.factor.FactorStore.Owner;
import io.madoguchi.kernel.Refused;
import io.madoguchi.signin.Sessions;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What others may do with the factors of an account. */
@Component
public class Factors {

    private final Database database;
    private final FactorStore store;
    private final FactorNews news;
    private final Sessions sessions;

    Factors(Database database, FactorStore store, FactorNews news, Sessions sessions) {
        this.database = database;
        this.store = store;
        this.news = news;
        this.sessions = sessions;
    }

    /**
     * For somebody who can show none of his factors any more: all are taken away, his sessions end, and he is told by mail. It
     * is a transaction of its own; who may do it for whom, the database decides (portal administrators for everybody but
     * themselves, a customer's administrators within M5.4).
     *
     * @throws Refused if the viewer may not
     */
    public void reset(Viewer by, UUID account) {
        database.as(by, () -> {
            Owner owner = store.reset(account);
            if (owner == null) {
                throw new Refused("factor.refused.reset");
            }
            news.tell(by, FactorNews.RESET, account, owner.mail(), owner.customer());
        });
        sessions.endAll(account);
    }
}
