/** Generates the database classes from a PostgreSQL that the migrations were really run on. */
@NullMarked
package io.madoguchi.codegen;

import org.jspecify.annotations.NullMarked;
