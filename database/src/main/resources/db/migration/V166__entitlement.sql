-- M1.9: whether a contract covers what was reported. What is in doubt is accepted all the same, and is with the customer's sales
-- representative (契約確認中) until he names a contract, makes it a paid job, or declines it. What was reported before stays as it is.
alter table inquiry
    add column entitlement text not null default 'COVERED'
        check (entitlement in ('COVERED', 'CHECKING', 'PAID', 'DECLINED')),
    add column doubt text check (doubt in ('NO_TARGET', 'DEVICE_UNCOVERED', 'CONTRACT_LAPSED', 'CONTRACT_NOT_BEGUN',
        'OTHER_SERVICE')),
    add constraint inquiry_checking_has_doubt check (entitlement <> 'CHECKING' or doubt is not null),
    add constraint inquiry_declined_is_closed check (entitlement <> 'DECLINED' or stage = 'CLOSED');
create index inquiry_checking on inquiry (due_order, severity_rank, id) where entitlement = 'CHECKING';
create index inquiry_checking_by_customer on inquiry (customer_id) where entitlement = 'CHECKING';
grant update (contract_id, entitlement) on inquiry to ${role}_staff;

-- What was declined is in doubt again when it is reopened: customers, who reopen it, may not write the column.
create function inquiry_doubted_again() returns trigger language plpgsql as $$
begin
    if old.stage = 'CLOSED' and new.stage <> 'CLOSED' and new.entitlement = 'DECLINED' then
        new.entitlement := 'CHECKING';
    end if;
    return new;
end $$;
create trigger inquiry_doubted_again before update of stage on inquiry for each row execute function inquiry_doubted_again();

-- Who names a contract moves the inquiry to where the contract stands, and with it all that hangs on it (M6.1).
create function inquiry_follows_contract() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
    update inquiry i set engagement_id = c.engagement_id from contract c
     where i.id = new.id and c.id = new.contract_id and i.engagement_id is distinct from c.engagement_id;
    return null;
end $$;
create trigger inquiry_follows_contract after update of contract_id on inquiry for each row
    when (new.contract_id is not null and old.contract_id is distinct from new.contract_id)
    execute function inquiry_follows_contract();

alter table inquiry_entry drop constraint inquiry_entry_kind_check;
alter table inquiry_entry add constraint inquiry_entry_kind_check check (kind in ('REPORTED', 'TAKEN_IN', 'ASSIGNED', 'FORWARDED',
    'MESSAGE', 'NOTE', 'RESTORATION_STATED', 'WORK_STARTED', 'WORKAROUND', 'CAUSE_FOUND', 'RESTORED', 'FIXED', 'ANSWERED',
    'STAGE_CHANGED', 'RECLASSIFIED', 'CLOSED', 'REOPENED', 'MERGED', 'ABSORBED', 'SPLIT', 'LINKED', 'UNLINKED', 'OUTAGE_TOLD',
    'VISIT', 'PART', 'CONTRACT_NAMED', 'PAID_JOB', 'DECLINED'));
