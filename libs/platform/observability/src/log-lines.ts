import { z } from 'zod';

/** What every line has. */
const every = {
  level: z.enum(['fatal', 'error', 'warn', 'info', 'debug']).describe('How grave it is.'),
  time: z.iso.datetime({ precision: 3 }).describe('When, UTC, to the millisecond.'),
  program: z.enum(['standalone', 'api', 'live', 'worker']).describe('Which program wrote it.'),
  context: z.string().describe('Which part of it.'),
};
const correlationId = z
  .string()
  .regex(/^([0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|[0-9a-f]{32})$/)
  .describe('Names the request, in the answer’s `x-correlation-id`, in the audit and here; the trace’s id where the request was traced.');
const errorName = z.string().max(100).describe('What kind of error it was.');
const errorCode = z.string().max(100).describe('Its code: SQLSTATE of Postgres, or Node’s, such as ECONNREFUSED; empty without one.');

/** Every event that a line can tell of, with what stands beside it. A line with a field that is not here is a defect. */
export const logLines = {
  request: z
    .strictObject({
      ...every,
      event: z.literal('request'),
      method: z.enum(['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS']).describe('The HTTP method.'),
      route: z.string().describe('The route, never the address: an address can name a record.'),
      status: z.int().describe('The HTTP status. GraphQL answers 200 also when a field was refused.'),
      durationMs: z.int().describe('Milliseconds from the first byte to the last of the answer.'),
      correlationId,
    })
    .describe('A request was answered. Those for /health and /metrics are not logged.'),
  unforeseen: z
    .strictObject({
      ...every,
      event: z.literal('unforeseen'),
      name: errorName.optional(),
      code: errorCode.optional(),
      correlationId: correlationId.nullable(),
      frames: z.string().optional().describe('Where in the program, without the error’s message.'),
    })
    .describe('An error that no rule foresaw; whoever asked got INTERNAL and the correlation id.'),
  live: z
    .strictObject({
      ...every,
      event: z.literal('live'),
      msg: z.string().describe('What happened: that something failed and is tried again, or `ALARM: a number is missing in the log`.'),
      name: errorName.optional(),
      code: errorCode.optional(),
      stream: z.string().optional().describe('Which stream, as kind and id.'),
      expected: z.int().optional().describe('The number that should have come next.'),
    })
    .describe('The gateway could not do something, and tries again.'),
  doorbell: z
    .strictObject({ ...every, event: z.literal('doorbell'), msg: z.string().describe('What happened.') })
    .describe('The bus of doorbells was lost; sweeps find what it would have told.'),
  timer: z
    .strictObject({
      ...every,
      event: z.literal('timer'),
      timer: z.string().describe('Which timer.'),
      name: errorName,
      code: errorCode,
      msg: z.string().describe('What follows.'),
    })
    .describe('A timer of the worker failed; its next run finds what it left.'),
  reaction: z
    .strictObject({
      ...every,
      event: z.literal('reaction'),
      reaction: z.string().describe('Which reaction, or `the log` where the log itself could not be read.'),
      name: errorName,
      code: errorCode,
      msg: z.string().describe('What follows.'),
    })
    .describe('The worker could not do what follows from a fact; it is brought again, and set aside when it keeps failing.'),
  listening: z
    .strictObject({ ...every, event: z.literal('listening'), msg: z.string().describe('Which port.') })
    .describe('The program is ready.'),
  framework: z
    .strictObject({
      ...every,
      msg: z.string().describe('What the framework says.'),
      err: z
        .strictObject({ type: z.string().optional(), code: z.string().optional() })
        .optional()
        .describe('An error’s kind and code alone.'),
    })
    .describe('Nest’s own words, mostly while starting; they carry no `event`.'),
} as const;

/** Reads one line; throws when it is none of these, or says more. */
export function readLogLine(text: string): z.infer<(typeof logLines)[keyof typeof logLines]> {
  const line = JSON.parse(text) as { event?: string };
  const shape = line.event === undefined ? logLines.framework : logLines[line.event as keyof typeof logLines];
  if (!shape) throw new Error(`no event: ${line.event}`);
  return shape.parse(line);
}

/** The lines as Markdown, for operators. */
export function logTables(): string {
  return Object.entries(logLines)
    .map(([name, shape]) => {
      const rows = Object.entries(shape.shape as Record<string, z.ZodType>)
        .filter(([field]) => field !== 'event' && !(field in every))
        .map(([field, type]) => `| \`${field}\` | ${kindOf(type)} | ${wordsOf(type)} |`);
      return [`### ${name}`, '', shape.description ?? '', '', '| field | type | meaning |', '|---|---|---|', ...rows].join('\n');
    })
    .join('\n\n');
}

export const everyLineTable = (): string =>
  [
    '| field | type | meaning |',
    '|---|---|---|',
    ...Object.entries(every).map(([field, type]) => `| \`${field}\` | ${kindOf(type)} | ${type.description} |`),
    `| \`event\` | ${Object.keys(logLines)
      .filter((name) => name !== 'framework')
      .map((name) => `\`${name}\``)
      .join(', ')} | What the line tells of; missing in the framework’s own. |`,
  ].join('\n');

/** An optional or nullable field is described by what is inside. */
function wordsOf(type: z.ZodType): string {
  const inner = (type as { unwrap?: () => z.ZodType }).unwrap?.();
  return type.description ?? (inner ? wordsOf(inner) : '');
}

function kindOf(type: z.ZodType): string {
  const { type: kind, anyOf, enum: values } = z.toJSONSchema(type) as { type?: string; anyOf?: { type: string }[]; enum?: string[] };
  const optional = type.isOptional() ? ', or missing' : '';
  if (values) return `${values.map((value) => `\`${value}\``).join(', ')}${optional}`;
  return `${anyOf ? anyOf.map((one) => one.type).join(' or ') : kind}${optional}`;
}
