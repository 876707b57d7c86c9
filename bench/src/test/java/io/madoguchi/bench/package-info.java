@NullMarked
package io.madoguchi.bench;

import org.jspecify.annotations.NullMarked;
