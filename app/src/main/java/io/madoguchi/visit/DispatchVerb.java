package io.madoguchi.visit;

/** A verb of visits or of parts. */
public interface DispatchVerb {

    /** The last part of the address of its form, and of the ids and keys of its fields. */
    String noun();
}
