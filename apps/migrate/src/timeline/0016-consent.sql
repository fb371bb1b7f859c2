-- That a patient no longer agrees that their data is shared further (REC-5). What the referral was shared on stays in `consent`: it was so.
alter table board_case
  add column consent_withdrawn_at timestamptz(3),
  -- who wrote it down: a person of either side, or a hospital's system
  add column consent_withdrawn_by uuid references person,
  add column consent_withdrawn_by_account uuid references service_account,
  add column consent_withdrawn_reason text,
  add constraint board_case_consent_check check ((consent_withdrawn_at is null) = (consent_withdrawn_reason is null));
