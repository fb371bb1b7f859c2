// Apart from the provider, so that asking for a token does not load it.

export const webClient = 'consilium-web';
export const demoCli = 'consilium-demo-cli';
/** Lets the demo's command line be any demo person; no other client may use it, and no other provider has it. */
export const demoGrant = 'urn:consilium:grant-type:demo-person';
/** What a hospital system's token may be asked for; its service account narrows it further. */
export const scopes = ['referrals:write', 'referrals:read'] as const;
