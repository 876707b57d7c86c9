/** Measures the program as it runs in production: {@code ./portal bench}. */
@NullMarked
package io.madoguchi.bench;

import org.jspecify.annotations.NullMarked;
