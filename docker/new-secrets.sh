#!/bin/sh
# Makes docker/secrets/ with a random password for every login; keeps what is there. The folder is this account's alone; the files in it are
# readable, because containers read them under another account.
set -eu
folder="$(dirname "$0")/secrets"
mkdir -p "$folder"
chmod 700 "$folder"

# 32 random bytes as base64url, 43 characters: good in an address too.
random() { head -c 32 /dev/urandom | base64 | tr -d '=\n' | tr '+/' '-_'; }
keep() {
  [ -e "$folder/$1" ] && return 0
  printf '%s' "$2" >"$folder/$1"
  chmod "${3:-444}" "$folder/$1"
}
address() { printf 'postgres://%s:%s@postgres:5432/consilium' "$1" "$(cat "$folder/$2")"; }

for name in postgres_password owner_password writer_password reader_password session_secret; do keep "$name" "$(random)"; done
keep database_url "$(address consilium_owner owner_password)"
keep database_writer_url "$(address consilium_writer_login writer_password)"
keep database_reader_url "$(address consilium_reader_login reader_password)"
keep orthanc_users.json "{ \"RegisteredUsers\": { \"consilium\": \"$(random)\" } }"

# These are yours to bring. Empty until then: compose wants the files to be there.
for name in oidc_client_secret tls_certificate tls_key; do keep "$name" '' 644; done
[ -s "$folder/oidc_client_secret" ] || echo "Put the client secret of your provider into $folder/oidc_client_secret."
[ -s "$folder/tls_certificate" ] || echo "Put your certificate and key into $folder/tls_certificate and $folder/tls_key, or set TLS=internal in docker/.env."
