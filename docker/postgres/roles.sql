-- Logins for a site whose database server is its own. Run once as a superuser, before the first migration, with passwords of your own:
--
--   psql -v owner_password=… -v writer_password=… -v reader_password=… -f docker/postgres/roles.sql
--
-- DATABASE_URL signs in as consilium_owner (migrations), DATABASE_WRITER_URL as consilium_writer_login, DATABASE_READER_URL as
-- consilium_reader_login. Neither of the last two can bypass row-level security, change the schema or take another role.

create role consilium_writer nologin;
create role consilium_reader nologin;

create role consilium_owner login password :'owner_password';
create role consilium_writer_login login password :'writer_password' in role consilium_writer;
create role consilium_reader_login login password :'reader_password' in role consilium_reader;

-- The owner opens connections for both roles where a site gives only DATABASE_URL.
grant consilium_writer, consilium_reader to consilium_owner;

create database consilium owner consilium_owner encoding 'UTF8' template template0;
