package io.madoguchi.search;

/**
 * Something that was found.
 *
 * @param key number or code, by which its page is called
 * @param more what tells it from others alike
 * @param customer whose it is
 */
public record Hit(Noun noun, String key, String title, String more, String customer) {}
