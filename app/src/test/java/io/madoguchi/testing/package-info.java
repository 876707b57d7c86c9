/** What all tests share: a real PostgreSQL, one fixed cast, a clock that is stepped by hand, and visitors who sign in. */
@NullMarked
package io.madoguchi.testing;

import org.jspecify.annotations.NullMarked;
