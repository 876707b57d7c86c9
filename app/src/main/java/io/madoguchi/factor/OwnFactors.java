package io.madoguchi.factor;

import io.madoguchi.access.Database;
import io.madoguchi.access.Viewer;
import io.madoguchi.kernel.NotFound;
import io.madoguchi.kernel.Refused;
import org.springframework.stereotype.Component;

/** Takes factors away; the last one of somebody who needs one stays. */
@Component
class OwnFactors {

    private final Database database;
    private final FactorStore store;
    private final PasskeyStore passkeys;
    private final FactorGate gate;
    private final FactorNews news;

    OwnFactors(Database database, FactorStore store, PasskeyStore passkeys, FactorGate gate, FactorNews news) {
        this.database = database;
        this.store = store;
        this.passkeys = passkeys;
        this.gate = gate;
        this.news = news;
    }

    void removeApp(Viewer viewer) {
        database.as(viewer, () -> {
            FactorState state = store.state();
            if (!state.hasTotp()) {
                throw new Refused("factor.refused.gone");
            }
            demandAnother(viewer, state);
            store.removeTotp();
            news.tell(viewer, FactorNews.APP_REMOVED);
        });
    }

    void removePasskey(Viewer viewer, byte[] id) {
        database.as(viewer, () -> {
            demandAnother(viewer, store.state());
            if (!passkeys.remove(id)) {
                throw new NotFound();
            }
            news.tell(viewer, FactorNews.PASSKEY_REMOVED);
        });
    }

    private void demandAnother(Viewer viewer, FactorState state) {
        if (state.isLast() && gate.isDemanded(viewer, state)) {
            throw new Refused("factor.refused.last");
        }
    }
}
