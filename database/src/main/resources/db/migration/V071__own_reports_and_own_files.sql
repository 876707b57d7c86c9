-- Who reports, reports in his own name, and on a device that exists for him: the contract decides where the inquiry stands, so
-- a device of another engagement named beside it would otherwise pass.
drop policy inquiry_in_view on inquiry;
create policy inquiry_in_view on inquiry for select to ${role}_customer
    using (customer_id = (select viewer_customer())
        and ((select viewer_whole()) or engagement_id = any ((select viewer_engagements())::uuid[]))
        and (not money or ((select viewer_money()) and (select viewer_whole()))
            or engagement_id = any ((select viewer_money_engagements())::uuid[])));
create policy inquiry_own on inquiry for insert to ${role}_customer
    with check (customer_id = (select viewer_customer()) and reporter_id = (select viewer_account())
        and ((select viewer_whole()) or engagement_id = any ((select viewer_engagements())::uuid[]))
        and (not money or ((select viewer_money()) and (select viewer_whole()))
            or engagement_id = any ((select viewer_money_engagements())::uuid[]))
        and (device_id is null or exists (select from device d where d.id = device_id)));
create policy inquiry_change on inquiry for update to ${role}_customer
    using (customer_id = (select viewer_customer())
        and ((select viewer_whole()) or engagement_id = any ((select viewer_engagements())::uuid[]))
        and (not money or ((select viewer_money()) and (select viewer_whole()))
            or engagement_id = any ((select viewer_money_engagements())::uuid[])))
    with check (customer_id = (select viewer_customer())
        and ((select viewer_whole()) or engagement_id = any ((select viewer_engagements())::uuid[]))
        and (not money or ((select viewer_money()) and (select viewer_whole()))
            or engagement_id = any ((select viewer_money_engagements())::uuid[])));

-- A file goes with an entry of one's own, in the same inquiry, and is as internal as the entry, whatever the program says.
alter table inquiry_entry add constraint inquiry_entry_of_inquiry unique (id, inquiry_id, customer_id);
alter table attachment drop constraint attachment_entry;
alter table inquiry_entry drop constraint inquiry_entry_of_customer;
alter table attachment add constraint attachment_entry
    foreign key (entry_id, inquiry_id, customer_id) references inquiry_entry (id, inquiry_id, customer_id);

create function attachment_place() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
    select e.engagement_id, e.money, e.internal into new.engagement_id, new.money, new.internal from inquiry_entry e
     where e.id = new.entry_id and e.inquiry_id = new.inquiry_id and e.customer_id = new.customer_id;
    if not found then
        raise foreign_key_violation using message = 'the entry does not belong to this inquiry';
    end if;
    return new;
end $$;
drop trigger attachment_place on attachment;
create trigger attachment_place before insert on attachment for each row execute function attachment_place();

drop policy attachment_in_view on attachment;
create policy attachment_in_view on attachment for select to ${role}_customer
    using (customer_id = (select viewer_customer()) and not internal
        and ((select viewer_whole()) or engagement_id = any ((select viewer_engagements())::uuid[]))
        and (not money or ((select viewer_money()) and (select viewer_whole()))
            or engagement_id = any ((select viewer_money_engagements())::uuid[])));
drop policy attachment_staff_add on attachment;
create policy attachment_own on attachment for insert to ${role}_customer, ${role}_staff
    with check (exists (select from inquiry_entry e where e.id = entry_id and e.author_id = (select viewer_account())));
