package io.madoguchi.mail;

import java.util.UUID;

/** How people want to be told of what; asked inside a transaction of the program itself. */
public interface NoticeWishes {

    Way wayOf(UUID account, String event);

    enum Way {
        /** At once. */
        MAIL,
        /** With all others of the day, in one mail. */
        DAILY,
        PORTAL,
        NONE
    }
}
