-- A solved inquiry whose customer stays silent closes by itself at this time. It is meant only while he is awaited: whoever
-- writes, reopens or closes ends it, and customers may not write the column: hence a trigger and no wider grant.
alter table inquiry add column closes_at timestamptz;
create index inquiry_closes on inquiry (closes_at) where closes_at is not null;

create function inquiry_awaits() returns trigger language plpgsql as $$
begin
    if new.turn <> 'CUSTOMER' or new.stage not in ('RESTORED', 'ANSWERED') then
        new.closes_at := null;
    end if;
    return new;
end $$;
create trigger inquiry_awaits before insert or update of stage, turn, closes_at on inquiry
    for each row execute function inquiry_awaits();

-- Those who were solved before this existed get a week from now on: nobody told them of a shorter time.
update inquiry set closes_at = now() + interval '7 days' where stage in ('RESTORED', 'ANSWERED') and turn = 'CUSTOMER';

grant update (kind, severity, category, money, closes_at) on inquiry to ${role}_staff;

alter table inquiry_entry drop constraint inquiry_entry_kind_check;
alter table inquiry_entry add constraint inquiry_entry_kind_check check (kind in ('REPORTED', 'TAKEN_IN', 'ASSIGNED', 'FORWARDED',
    'MESSAGE', 'NOTE', 'RESTORATION_STATED', 'WORK_STARTED', 'WORKAROUND', 'CAUSE_FOUND', 'RESTORED', 'FIXED', 'ANSWERED',
    'STAGE_CHANGED', 'RECLASSIFIED', 'CLOSED', 'REOPENED', 'MERGED', 'ABSORBED', 'SPLIT'));
