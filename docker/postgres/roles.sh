#!/bin/sh
# Run by the postgres image once, when it has made an empty data folder: the logins of roles.sql, with the passwords from secrets.
set -eu
secret() { cat "/run/secrets/$1"; }
psql --quiet --set ON_ERROR_STOP=1 --username postgres --dbname postgres \
  --set owner_password="$(secret owner_password)" \
  --set writer_password="$(secret writer_password)" \
  --set reader_password="$(secret reader_password)" \
  --file /opt/consilium/roles.sql
