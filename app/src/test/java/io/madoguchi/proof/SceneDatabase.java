package io.madoguchi.proof;

import io.madoguchi.database.Logins;
import io.madoguchi.testing.CastData;
import io.madoguchi.testing.TestDatabase;

/** The database that holds the scene and is copied for each test that writes; nobody stays connected to it. */
final class SceneDatabase {

    static final Logins LOGINS = TestDatabase.shared().create("scene");

    static {
        CastData.load("scene");
        Scene.addTo("scene");
    }

    private SceneDatabase() {}
}
