import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { projectFolder } from '#config';
import { globalId } from '#kernel';
import { problemsOf } from './promql.js';
import { openInstallation, programs, until, type Figures, type Installation, type ProgramName } from './three-processes.js';
import { blocks, expectWritten, read } from './written-docs.js';

interface Alert {
  readonly alert: string;
  readonly expr: string;
  readonly labels: { readonly severity: string };
  readonly annotations: { readonly summary: string; readonly runbook_url: string };
}
const runbooks = 'docs/operators/runbooks';
const alerts = (parse(read('docker/observability/alerts.yaml')) as { groups: { rules: Alert[] }[] }).groups.flatMap(({ rules }) => rules);
const pages = readdirSync(join(projectFolder, runbooks)).map((name) => `${runbooks}/${name}`);
const title = (page: string): string => /^# (.+)$/m.exec(read(page))![1]!;

describe('what the programs measure', () => {
  let site: Installation;
  let figures: Readonly<Record<ProgramName, Figures>>;
  const all = (): Figures[] => Object.values(figures);
  beforeAll(async () => {
    site = await openInstallation();
    const [chair, member] = site.world.members;
    const seen = await site.follow(member!, 0, { painted: (then) => void setTimeout(then, 1) });
    // Every kind of request once, so that every figure has its labels.
    await site.comment(chair!, 'said', 0, 'same key');
    await site.comment(chair!, 'said', 0, 'same key');
    await site.ask(chair!, 'query ($id: ID!) { boardCase(id: $id) { number } }', { id: globalId('BoardCase', site.world.cases[0]!.id) });
    await site.ask(chair!, 'mutation ($i: AddCommentInput!) { addComment(input: $i) { comment { id } } }', {
      i: { caseId: 'case_of_nobody', body: 'x', audience: 'BOARD' },
    });
    await site.ask(chair!, '{ nothing }');
    await until(() => seen.facts.length === 1, 'the fact');
    await until(async () => (await site.at.live.metrics()).sum('consilium_live_write_to_screen_seconds_count') > 0, 'the screen’s word');
    // Sweeps of both kinds, and a timer’s run.
    await until(
      async () => (await site.at.live.metrics()).sum('consilium_live_sweep_duration_seconds_count', { sweep: 'heads' }) > 0,
      'a sweep',
    );
    const ran = async () => (await site.at.worker.metrics()).sum('consilium_worker_timer_duration_seconds_count') > 0;
    await until(ran, 'a timer’s run');
    figures = Object.fromEntries(
      await Promise.all(programs.map(async (name) => [name, await site.at[name].metrics()] as const)),
    ) as typeof figures;
  }, 180_000);
  afterAll(() => site?.close());

  it('is what docs/operators/metrics.md says, with types and labels (UPDATE_DOCS=1 writes it)', () => {
    const found = new Map<string, { type: string; help: string; labels: Set<string>; in: string[]; series: number }>();
    for (const name of programs)
      for (const [, metric, help, type] of figures[name].text.matchAll(/^# HELP (consilium_\w+) (.+)\n# TYPE \w+ (\w+)$/gm)) {
        const known = found.get(metric!) ?? { type: type!, help: help!, labels: new Set<string>(), in: [], series: 0 };
        found.set(metric!, known);
        known.in.push(name);
        const names = type === 'histogram' ? [`${metric}_count`] : [metric!];
        for (const line of figures[name].text.split('\n'))
          if (names.some((one) => line.startsWith(`${one}{`) || line.startsWith(`${one} `))) {
            known.series++;
            for (const [, label] of line.matchAll(/[{,](\w+)="/g)) known.labels.add(label!);
          }
      }
    // One that never had a value would stand here without its labels.
    expect([...found].filter(([, { series }]) => series === 0).map(([metric]) => metric)).toEqual([]);
    const rows = [...found]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(
        ([metric, one]) => `| \`${metric}\` | ${one.type} | ${[...one.labels].sort().join(', ')} | ${one.in.join(', ')} | ${one.help} |`,
      );
    expectWritten(
      'docs/operators/metrics.md',
      'metrics',
      ['| figure | type | labels | in | what it says |', '|---|---|---|---|---|', ...rows].join('\n'),
    );
  });

  it('bears a unit in its name, as Prometheus asks', () => {
    const names = all().flatMap(({ text }) =>
      [...text.matchAll(/^# TYPE (consilium_\w+) (\w+)$/gm)].map(([, name, type]) => [name!, type!] as const),
    );
    expect(names.length).toBeGreaterThan(60);
    for (const [name, type] of names) {
      if (type === 'counter') expect(name).toMatch(/_total$/);
      if (type === 'histogram') expect(name).toMatch(/_(seconds|rows|cost)$/);
      if (type === 'gauge') expect(name).not.toMatch(/_total$/);
    }
  });

  it('has labels from short lists only: no id, no document’s own name, nothing that somebody wrote', async () => {
    const [chair] = site.world.members;
    for (const name of ['Okafor', 'Nobody', 'x'.repeat(60)]) await site.ask(chair!, `query ${name} { viewer { person { id } } }`);
    await fetch(`${site.at.api.address}/Okafor/case_1?q=Okafor`);
    for (const name of programs) {
      const { text } = await site.at[name].metrics();
      const values = new Set([...text.matchAll(/[{,](\w+)="([^"]*)"/g)].map(([, label, value]) => `${label}=${value}`));
      expect([...values].filter((value) => /[0-9a-f]{8}-|Okafor|Nobody|xxx|case_/.test(value))).toEqual([]);
      // Buckets aside, a process has a few dozen different label values.
      expect([...values].filter((value) => !value.startsWith('le=')).length).toBeLessThan(120);
    }
    const { text } = await site.at.api.metrics();
    expect([...text.matchAll(/operation="([^"]*)"/g)].map(([, name]) => name).every((name) => name === 'other')).toBe(true);
  });

  it('is all that the dashboard shows, and the dashboard shows all of it', async () => {
    const { dashboard } = (await import('../../../docker/observability/dashboard.mjs' as string)) as {
      dashboard: { panels: { targets?: { expr: string }[] }[] };
    };
    expect(JSON.parse(read('docker/observability/dashboard.json'))).toEqual(JSON.parse(JSON.stringify(dashboard)));
    const queries = dashboard.panels.flatMap(({ targets = [] }) => targets.map(({ expr }) => expr));
    expect(queries.length).toBeGreaterThan(50);
    for (const query of queries) expect([query, problemsOf(query, all())]).toEqual([query, []]);
    const shown = queries.join('\n');
    const names = new Set(all().flatMap(({ text }) => [...text.matchAll(/^# TYPE (consilium_\w+) /gm)].map(([, name]) => name!)));
    const left = ['consilium_fragment_cache_entries', 'consilium_database_pool_size'];
    expect([...names].filter((name) => !shown.includes(name) && !left.includes(name))).toEqual([]);
  });

  it('is what the alerts ask for, and each asks for something that is there', () => {
    expect(alerts.length).toBeGreaterThan(20);
    for (const { alert, expr, labels, annotations } of alerts) {
      expect([alert, problemsOf(expr, all())]).toEqual([alert, []]);
      expect([alert, labels.severity, annotations.summary.length > 10]).toEqual([alert, expect.stringMatching(/^(page|ticket)$/), true]);
    }
    // The check itself can fail.
    expect(problemsOf('rate(consilium_nothing_total[5m])', all())).toHaveLength(1);
    expect(problemsOf('consilium_sessions{colour="red"}', all())).toHaveLength(1);
  });

  it('is scraped where the programs of docker/compose.yaml answer', () => {
    const { services } = parse(read('docker/compose.yaml'), { merge: true }) as { services: Record<string, unknown> };
    const { scrape_configs: jobs } = parse(read('docker/observability/prometheus.yaml')) as {
      scrape_configs: { job_name: string; static_configs: { targets: string[] }[] }[];
    };
    for (const { job_name: job, static_configs: groups } of jobs)
      for (const target of groups.flatMap(({ targets }) => targets)) {
        const [service, port] = target.split(':');
        expect([target, service! in services, port]).toEqual([target, true, '3000']);
        expect(service!.startsWith(job.replace('consilium-', ''))).toBe(true);
      }
    const scraped = jobs.flatMap(({ static_configs: groups }) =>
      groups.flatMap(({ targets }) => targets.map((target) => target.split(':')[0]!)),
    );
    expect(
      Object.keys(services)
        .filter((name) => /^(api|live|worker)/.test(name))
        .sort(),
    ).toEqual(scraped.sort());
  });

  it('is shown by the Prometheus and the Grafana of docker/observability/compose.yaml, which find all that they are given', () => {
    interface Compose {
      readonly services: Readonly<Record<string, { volumes?: string[]; networks?: string[]; ports?: string[] }>>;
      readonly volumes: object;
    }
    const site = parse(read('docker/compose.yaml'), { merge: true }) as Compose;
    const beside = parse(read('docker/observability/compose.yaml'), { merge: true }) as Compose;
    for (const [name, { volumes = [], ports = [] }] of Object.entries(beside.services)) {
      for (const [source, target] of volumes.map((volume) => volume.split(':') as [string, string]))
        expect([
          name,
          target,
          source.startsWith('./') ? existsSync(join(projectFolder, 'docker', source)) : source in beside.volumes,
        ]).toEqual([name, target, true]);
      // Figures are nobody's outside of this host.
      for (const port of ports) expect(port).toMatch(/^127\.0\.0\.1:/);
    }
    const reached = new Set(beside.services['prometheus']!.networks);
    for (const name of Object.keys(site.services).filter((one) => /^(api|live|worker)/.test(one)))
      expect([name, site.services[name]!.networks!.some((network) => reached.has(network))]).toEqual([name, true]);
    const { providers } = parse(read('docker/observability/grafana/dashboards.yaml')) as { providers: { options: { path: string } }[] };
    expect(beside.services['grafana']!.volumes!.some((volume) => volume.includes(`dashboard.json:${providers[0]!.options.path}/`))).toBe(
      true,
    );
  });

  describe('runbooks', () => {
    it('are one for each alert, and an alert for each', () => {
      expect(alerts.map(({ annotations }) => annotations.runbook_url).sort()).toEqual([...pages].sort());
      for (const { alert, annotations } of alerts) expect(read(annotations.runbook_url)).toContain(`Alert \`${alert}\`.`);
      const rows = alerts.map(
        ({ alert, labels, annotations: { runbook_url: page } }) =>
          `| \`${alert}\` | ${labels.severity} | [${title(page)}](${page.replace('docs/operators/', '')}) |`,
      );
      expectWritten('docs/operators/alerts.md', 'alerts', ['| alert | severity | page |', '|---|---|---|', ...rows].join('\n'));
    });

    it.each(pages)('%s says what it means, what people notice, where to look, how to mend it and when it is over', (page) => {
      const text = read(page);
      const headings = [...text.matchAll(/^## (.+)$/gm)].map(([, heading]) => heading);
      expect(headings).toEqual(['What it means', 'What people notice', 'First look', 'How to mend it', 'How to know that it is over']);
      for (const part of text.split(/^## .+$/m).slice(1)) expect(part.trim().length).toBeGreaterThan(20);
      for (const [, link] of text.matchAll(/\]\(([^)#]+\.md)\)/g))
        expect([link, read(join(runbooks, link!)).length > 100]).toEqual([link, true]);
      for (const query of blocks(text, 'promql')) expect([query, problemsOf(query, all())]).toEqual([query, []]);
    });

    it('hold statements that Postgres answers', async () => {
      const statements = pages.flatMap((page) => blocks(read(page), 'sql').map((statement) => [page, statement] as const));
      expect(statements.length).toBeGreaterThan(12);
      for (const [page, statement] of statements)
        await site.owner.query(statement).catch((error: Error) => {
          throw new Error(`${page}: ${error.message}\n${statement}`);
        });
    });

    it('hold commands that there are', () => {
      const { services } = parse(read('docker/compose.yaml'), { merge: true }) as { services: Record<string, unknown> };
      const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
      const commands = [...pages, 'docs/operators/logs.md'].flatMap((page) =>
        blocks(read(page), 'sh').flatMap((block) => block.split('\n').map((line) => [page, line] as const)),
      );
      expect(commands.length).toBeGreaterThan(20);
      for (const [page, line] of commands) {
        const [first, ...rest] = line.split(' | ')[0]!.split(/\s+/);
        const where = `${page}: ${line}`;
        if (first === 'npm') expect([where, rest[1]! in scripts]).toEqual([where, true]);
        else {
          expect([where, first, rest[0]]).toEqual([where, 'docker', 'compose']);
          expect([where, ['ps', 'logs', 'restart', 'up', 'exec', 'run'].includes(rest[1]!)]).toEqual([where, true]);
          const named = rest.slice(2).filter((word) => /^(api|live|worker|postgres|migrate|web)(-\d)?$/.test(word));
          if (!['ps', 'up'].includes(rest[1]!)) expect([where, named.length > 0]).toEqual([where, true]);
          for (const service of named) expect([where, service in services]).toEqual([where, true]);
        }
        const [, grep] = line.split(' | ');
        if (grep) expect([where, /^grep /.test(grep)]).toEqual([where, true]);
      }
    });
  });
});
