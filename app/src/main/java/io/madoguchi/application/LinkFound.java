package io.madoguchi.application;

import java.util.Locale;

/**
 * What a link in a mail is good for.
 *
 * @param question of staff, where it is to be answered
 */
record LinkFound(Purpose purpose, String number, Locale language, Content content, String question) {

    enum Purpose {
        CONFIRM,
        ANSWER
    }
}
