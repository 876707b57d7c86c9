/** Customer Service Portal: one package below this one for each module; what may depend on what is declared there. */
@NullMarked
package io.madoguchi;

import org.jspecify.annotations.NullMarked;
