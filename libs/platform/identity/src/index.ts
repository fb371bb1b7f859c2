export { hereCookie, sessionCookie, signInCookie, signedOutCookie, cookiesNamed, type Approach } from './approach.js';
export { Authenticator, type Identified } from './authenticator.js';
export { refuseForeignOrigin } from './cross-site.js';
export { identityFromConfig } from './from-config.js';
export { IdentityModule, type IdentityModuleSource } from './identity.module.js';
export { identityOptions, type ClientAuthentication, type IdentityOptions, type TokenAlgorithm } from './options.js';
export { challengeOf, identityRefusals } from './refusals.js';
export { attemptSeconds, callbackPath, SignIn } from './sign-in.js';
export { absoluteLimit, idleLimit, Sessions } from './storage/sessions.js';
