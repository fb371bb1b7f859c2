/** The database is away, or ends what it was asked: nobody's fault, and over by itself. SQLSTATE classes 08, 53, 57 and Node's own codes. */
export function isOfConnection(error: unknown): boolean {
  const { code = '', message = '' } = (error ?? {}) as { code?: string; message?: string };
  return /^(08|53|57)...$|^E[A-Z]+$/.test(code) || /Connection terminated|timeout exceeded when trying to connect/.test(message);
}
