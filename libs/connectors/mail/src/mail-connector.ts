import { createTransport, type Transporter } from 'nodemailer';
import { NotificationPort, type Delivery, type OutgoingNotification } from '#inbox';

export interface MailOptions {
  /** smtp:// or smtps://, with user and password where the server wants them. */
  readonly smtpUrl: string;
  /** Such as `Consilium <no-reply@consilium.example.org>`. */
  readonly from: string;
  readonly publicUrl: string;
}

const patience = 20_000;

/** Notifications by SMTP, as plain text. */
export class MailConnector extends NotificationPort {
  readonly publicUrl: string;
  readonly #transport: Transporter;

  constructor(private readonly options: MailOptions) {
    super();
    this.publicUrl = options.publicUrl;
    const { protocol, hostname, port, username, password } = new URL(options.smtpUrl);
    const secure = protocol === 'smtps:';
    this.#transport = createTransport({
      host: hostname.replace(/^\[|\]$/g, ''),
      port: Number(port || (secure ? 465 : 587)),
      secure,
      // A password never goes over a line that anybody can read.
      ...(username && { auth: { user: decodeURIComponent(username), pass: decodeURIComponent(password) }, requireTLS: !secure }),
      connectionTimeout: patience,
      greetingTimeout: patience,
      socketTimeout: patience,
      disableFileAccess: true,
      disableUrlAccess: true,
    });
  }

  async deliver({ id, to, subject, text, settingsUrl }: OutgoingNotification): Promise<Delivery> {
    try {
      await this.#transport.sendMail({
        from: this.options.from,
        to: { name: '', address: to },
        subject,
        text,
        // The same when it is tried again, so that mailboxes can drop a second one.
        messageId: `<${id}@${new URL(this.publicUrl).hostname}>`,
        headers: {
          'Auto-Submitted': 'auto-generated',
          'X-Auto-Response-Suppress': 'All',
          // A page for people who are signed in. What opens links by itself, such as a virus scanner, changes nothing by it.
          'List-Unsubscribe': `<${settingsUrl}>`,
        },
      });
      return { outcome: 'SENT' };
    } catch (error) {
      return deliveryOf(error);
    }
  }
}

/** An answer of the server is certain. Without one it is certain only until the text was handed over. */
export function deliveryOf(error: unknown): Delivery {
  const { responseCode, command, code = 'Error' } = (error ?? {}) as { responseCode?: number; command?: string; code?: string };
  if (responseCode !== undefined) return { outcome: 'NOT_SENT', permanent: responseCode >= 500, code: `SMTP ${responseCode}` };
  if (command === 'DATA' || command === undefined) return { outcome: 'UNKNOWN', code };
  return { outcome: 'NOT_SENT', permanent: code === 'EENVELOPE', code };
}
