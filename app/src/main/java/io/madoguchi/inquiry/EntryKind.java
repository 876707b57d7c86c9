package io.madoguchi.inquiry;

/** What an entry of the history tells. A note is internal: no customer ever sees it. */
public enum EntryKind {
    REPORTED,
    TAKEN_IN,
    ASSIGNED,
    MESSAGE,
    NOTE,
    RESTORATION_STATED,
    WORK_STARTED,
    WORKAROUND,
    RESTORED,
    ANSWERED,
    CLOSED,
    REOPENED
}
