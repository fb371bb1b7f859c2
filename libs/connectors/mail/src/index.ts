export { MailConnector, type MailOptions } from './mail-connector.js';
export { MailModule } from './mail.module.js';
