/** Proof of the walls: everything that can be seen or done, compared with a reference model that shares no code with the program. */
@NullMarked
package io.madoguchi.proof;

import org.jspecify.annotations.NullMarked;
