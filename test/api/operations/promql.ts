import type { Figures } from './three-processes.js';

const words = new Set(['by', 'on', 'and', 'or', 'unless', 'without', 'ignoring', 'offset', 'bool', 'group_left', 'group_right']);
const ofPrometheus = ['instance', 'job', 'le'];

/** Which figures a query asks for, and by which labels. */
export function namesIn(query: string): { readonly metrics: string[]; readonly labels: string[] } {
  const labels: string[] = [];
  const matched = query.replaceAll(/\{([^}]*)\}/g, (_, inside: string) => {
    labels.push(...[...inside.matchAll(/(\w+)\s*(?:=~|!~|!=|=)/g)].map(([, label]) => label!));
    return ' ';
  });
  const grouped = matched.replaceAll(/\b(?:by|on|without|ignoring)\s*\(([^)]*)\)/g, (_, inside: string) => {
    labels.push(...inside.split(',').map((label) => label.trim()));
    return ' ';
  });
  const plain = grouped.replaceAll(/\[[^\]]*\]/g, ' ').replaceAll(/"[^"]*"/g, ' ');
  const metrics = [...plain.matchAll(/[a-zA-Z_:][\w:]*(?!\w)(?!\s*\()/g)].map(([name]) => name).filter((name) => !words.has(name));
  return { metrics, labels };
}

/** What is wrong with a query: figures that no program gives, labels that those figures do not have. */
export function problemsOf(query: string, programs: readonly Figures[]): string[] {
  const { metrics, labels } = namesIn(query);
  const problems: string[] = [];
  const known = new Set(ofPrometheus);
  for (const name of metrics) {
    if (name === 'up' || name === 'ALERTS') continue;
    // Node's own is there once garbage has been collected.
    if (/^nodejs_gc_duration_seconds_(sum|count|bucket)$/.test(name)) {
      known.add('kind');
      continue;
    }
    const series = programs.flatMap(({ text }) =>
      text.split('\n').filter((line) => line.startsWith(`${name}{`) || line.startsWith(`${name} `)),
    );
    if (series.length === 0) problems.push(`${name} is given by no program`);
    for (const line of series) for (const [, label] of line.matchAll(/[{,](\w+)="/g)) known.add(label!);
  }
  const isOfAlerts = metrics.includes('ALERTS');
  for (const label of labels) if (!known.has(label) && !isOfAlerts) problems.push(`${label} is a label of none of ${metrics.join(', ')}`);
  if (metrics.length === 0) problems.push('asks for nothing');
  return problems;
}
