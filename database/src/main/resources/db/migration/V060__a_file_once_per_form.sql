-- The same file sent twice with one form, as after a double click, is one file.
drop index upload_by_form;
alter table upload add constraint upload_once unique (account_id, form_key, sha256, name);
