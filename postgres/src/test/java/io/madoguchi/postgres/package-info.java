@NullMarked
package io.madoguchi.postgres;

import org.jspecify.annotations.NullMarked;
