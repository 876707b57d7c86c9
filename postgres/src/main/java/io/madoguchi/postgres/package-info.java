/** Runs PostgreSQL as a child of this program, on Linux, with its data in a directory of its own. */
@NullMarked
package io.madoguchi.postgres;

import org.jspecify.annotations.NullMarked;
