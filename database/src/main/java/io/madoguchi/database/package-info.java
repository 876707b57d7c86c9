/** The schema: its migrations, the roles that they need, and (in {@code schema}) the classes generated from it. */
@NullMarked
package io.madoguchi.database;

import org.jspecify.annotations.NullMarked;
