package io.madoguchi.inquiry;

/** How an inquiry came in (M1.5). The word's key is {@code inquiry.channel.CHANNEL}. */
public enum Channel {
    WEB,
    MAIL,
    TELEPHONE,
    FAX,
    CSQTOOL,
    API
}
