-- A duplicate points to the inquiry that goes on; what was split off, to the one it came from. Both stay within the customer.
alter table inquiry
    add column merged_into_id uuid,
    add column split_from_id uuid,
    add constraint inquiry_merged_into foreign key (merged_into_id, customer_id) references inquiry (id, customer_id),
    add constraint inquiry_split_from foreign key (split_from_id, customer_id) references inquiry (id, customer_id),
    add constraint inquiry_merged_is_closed check (merged_into_id is null or stage = 'CLOSED'),
    add constraint inquiry_not_its_own check (merged_into_id <> id and split_from_id <> id);
create index inquiry_merged on inquiry (merged_into_id) where merged_into_id is not null;
create index inquiry_split on inquiry (split_from_id) where split_from_id is not null;
grant update (merged_into_id) on inquiry to ${role}_staff;

-- Staff write down what they split off, in the name of its reporter, where the first one stands: whoever reads the one reads the other.
create policy inquiry_staff_split on inquiry for insert to ${role}_staff
    with check (exists (select from inquiry o where o.id = inquiry.split_from_id and o.customer_id = inquiry.customer_id
        and o.money = inquiry.money and o.engagement_id is not distinct from inquiry.engagement_id
        and o.reporter_id = inquiry.reporter_id));
