-- A run takes several files at once, because they refer to each other: the counts belong to the file. Problems and changes
-- are numbered in the order in which they are found, so that their pages can be read from any of them on; the tables are new
-- because an earlier version never wrote to them.
drop table import_problem;
drop table import_change;

alter table import_run
    drop column file_name,
    drop column sha256,
    drop column kind,
    drop column take_good,
    drop column lines_total,
    drop column lines_done,
    drop column added,
    drop column changed,
    drop column unchanged,
    drop column faulty,
    add column mode text not null check (mode in ('DRY_RUN', 'ALL_OR_NOTHING', 'GOOD_LINES')),
    -- What the check found, so that nothing else is written than what was shown.
    add column fingerprint text not null default '';
create index import_run_newest_of_account on import_run (account_id, created_at desc, id desc);

create table import_file (
    run_id        uuid not null references import_run on delete cascade,
    position      integer not null,
    name          text not null,
    sha256        text not null check (sha256 ~ '^[0-9a-f]{64}$'),
    kind          text not null,
    encoding      text not null,
    lines_total   integer not null,
    added         integer not null default 0,
    changed       integer not null default 0,
    unchanged     integer not null default 0,
    faulty        integer not null default 0,
    primary key (run_id, position)
);
create index import_file_by_content on import_file (sha256);

create table import_problem (
    run_id        uuid not null,
    number        integer not null,
    position      integer not null,
    line_number   integer not null,
    column_name   text not null,
    value         text not null,
    problem       text not null,
    arguments     text[] not null default '{}',
    primary key (run_id, number),
    constraint import_problem_file foreign key (run_id, position) references import_file on delete cascade
);

create table import_change (
    run_id        uuid not null,
    number        integer not null,
    position      integer not null,
    line_number   integer not null,
    record        text not null,
    column_name   text not null,
    old_value     text not null,
    new_value     text not null,
    primary key (run_id, number),
    constraint import_change_file foreign key (run_id, position) references import_file on delete cascade
);

-- Whose serial number it is, for each line of an import.
create index device_by_serial_number on device (serial_number);

do $$
declare t text;
begin
    foreach t in array array['import_file', 'import_problem', 'import_change'] loop
        execute format('alter table %I enable row level security', t);
        execute format('grant select, insert, update, delete on %I to ${role}_system', t);
        execute format('create policy %I on %I for all to ${role}_system using (true) with check (true)', t || '_system', t);
        execute format('grant select on %I to ${role}_staff', t);
        -- Who sees the run sees what belongs to it.
        execute format('create policy %I on %I for select to ${role}_staff using (exists (select from import_run r where r.id = run_id))',
            t || '_staff', t);
    end loop;
end $$;
