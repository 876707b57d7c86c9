-- PostgreSQL lets everybody execute a new function. The default of a schema can only add to that; the default of the owner
-- can take it away, for all functions that later migrations make.
alter default privileges revoke execute on functions from public;
revoke all on all functions in schema public from public;
