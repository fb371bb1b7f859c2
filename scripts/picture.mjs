// `npm run picture`: docs/images/architecture.svg, drawn from architecture.mjs, so that the picture cannot say what the build does not check.
// A test compares. Its colours follow the reader's, on a ground of its own: GitHub shows it on white and on black.
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { apps, appsOfApps, contexts, libraries, platform, platformArrows } from '../architecture.mjs';

// About what a page of GitHub is wide: nothing gets small.
const width = 1000;
const margin = 28;
const box = { width: 280, height: 68 };
const rowGap = 54;
const inner = width - 2 * margin;

/** What is not already known through somebody else who is known: the lines that have to be drawn. */
export function reduced(arrows) {
  const reach = (from, seen = new Set()) => {
    for (const to of arrows[from] ?? []) if (!seen.has(to)) reach(to, seen.add(to));
    return seen;
  };
  return Object.fromEntries(
    Object.entries(arrows).map(([from, known]) => [
      from,
      known.filter((to) => !known.some((other) => other !== to && reach(other).has(to))),
    ]),
  );
}

/** Who knows nobody stands at 0, everybody else above the highest that they know. */
export function levels(arrows) {
  const level = (name) => Math.max(-1, ...(arrows[name] ?? []).map(level)) + 1;
  const rows = [];
  for (const name of Object.keys(arrows)) (rows[level(name)] ??= []).push(name);
  return rows;
}

const escaped = (text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
const text = (x, y, content, kind, anchor = 'middle') =>
  `<text x="${x}" y="${y}" class="${kind}" text-anchor="${anchor}">${escaped(content)}</text>`;
const rect = (x, y, w, h, kind, r = 10) => `<rect x="${x}" y="${y}" width="${w}" height="${h}" rx="${r}" class="${kind}"/>`;

/** Names as lines of at most so many letters. */
function wrapped(names, most) {
  const lines = [];
  for (const name of names) {
    const last = lines.at(-1);
    if (last !== undefined && `${last}, ${name}`.length <= most) lines[lines.length - 1] = `${last}, ${name}`;
    else {
      if (last !== undefined) lines[lines.length - 1] += ',';
      lines.push(name);
    }
  }
  return lines;
}

function card({ x, y, width: w, height: h }, name, known, kind, most) {
  const lines = wrapped(known, most);
  const first = y + h / 2 - (lines.length * 16) / 2 + 5;
  return [
    rect(x, y, w, h, kind),
    text(x + w / 2, first, name, 'name'),
    ...lines.map((line, index) => text(x + w / 2, first + 18 + index * 16, line, 'small')),
  ];
}

function rooms(top) {
  const lines = reduced(contexts);
  const rows = levels(contexts);
  const place = {};
  const bottom = top + 52 + (rows.length - 1) * (box.height + rowGap);
  rows.forEach((row, level) => {
    const above = (name) => {
      const known = lines[name].map((to) => place[to].x);
      return known.length === 0 ? Object.keys(contexts).indexOf(name) : known.reduce((sum, x) => sum + x, 0) / known.length;
    };
    const sorted = [...row].sort((a, b) => above(a) - above(b));
    const step = inner / sorted.length;
    sorted.forEach((name, index) => {
      const w = Math.min(box.width, step - 16);
      const x = margin + step * index + (step - w) / 2;
      place[name] = { x, y: bottom - level * (box.height + rowGap), width: w, height: box.height };
    });
  });
  const arrows = Object.entries(lines).flatMap(([from, known]) => {
    const sorted = [...known].sort((a, b) => place[a].x - place[b].x);
    return sorted.map((to, index) => {
      const came = Object.keys(lines)
        .filter((other) => lines[other].includes(to))
        .sort((a, b) => place[a].x - place[b].x);
      const port = (at, count, { x, width: w }) => Math.round(x + w / 2 + (at - (count - 1) / 2) * Math.min(70, w / (count + 1)));
      const [x1, y1] = [port(index, sorted.length, place[from]), place[from].y + box.height];
      const [x2, y2] = [port(came.indexOf(from), came.length, place[to]), place[to].y - 7];
      const bend = Math.round((y2 - y1) / 2);
      return `<path d="M${x1} ${y1}C${x1} ${y1 + bend} ${x2} ${y2 - bend} ${x2} ${y2}" class="arrow" marker-end="url(#tip)"/>`;
    });
  });
  const cards = Object.entries(contexts).flatMap(([name, known]) =>
    card(place[name], name, known.length === 0 ? [] : [`may know ${known[0]}`, ...known.slice(1)], 'room', 38),
  );
  return { parts: [...arrows, ...cards], end: bottom + box.height };
}

/** Cards of one height side by side, the last row stretched no further than the others. */
function grid(top, entries, columns, height, kind, most) {
  const gap = 14;
  const w = (inner - 40 - (columns - 1) * gap) / columns;
  const parts = entries.flatMap(([name, known], index) => {
    const place = {
      x: margin + 20 + (index % columns) * (w + gap),
      y: top + Math.floor(index / columns) * (height + gap),
      width: w,
      height,
    };
    return card(place, name, known, kind, most);
  });
  return { parts, end: top + Math.ceil(entries.length / columns) * (height + gap) - gap };
}

/** Whole groups by their name: a list of everything says nothing. */
function inGroups(known) {
  const everyContext = Object.keys(contexts);
  const rest = new Set(known);
  const groups = [];
  for (const [group, members] of [
    ['every room', everyContext],
    ['all plumbing', platform],
  ])
    if (members.every((name) => rest.has(name))) {
      groups.push(group);
      for (const name of members) rest.delete(name);
    }
  rest.delete('kernel');
  return [...groups, ...rest];
}

const panel = (top, end, title, says) => [
  rect(margin, top, inner, end - top + 20, 'panel', 16),
  `<text x="${margin + 20}" y="${top + 29}"><tspan class="title">${title}</tspan><tspan class="says" dx="12">${escaped(says)}</tspan></text>`,
];
const down = (y) => `<path d="M${width / 2} ${y + 5}V${y + 25}" class="between" marker-end="url(#wide)"/>`;

export function drawing() {
  const parts = [];
  let y = margin;
  const section = (title, says, draw) => {
    const { parts: inside, end } = draw(y);
    parts.push(...panel(y, end, title, says), ...inside);
    y = end + 20;
  };
  const doors = Object.entries(apps).map(([name, known]) => [
    name,
    [...inGroups(known), ...(appsOfApps[name] ? [appsOfApps[name].join(' + ')] : [])],
  ]);
  section('Doors', 'apps: each opens rooms, and holds no rule', (top) => grid(top + 46, doors, 3, 68, 'door', 40));
  parts.push(down(y));
  y += 34;
  section('Rooms', 'contexts: each knows its own rules, and by name a few others; lines leave out what follows', rooms);
  parts.push(down(y));
  y += 34;
  section('Plumbing', 'platform: knows no clinical word', (top) =>
    grid(
      top + 46,
      platform.map((name) => [name, platformArrows[name]]),
      4,
      68,
      'pipe',
      30,
    ),
  );
  parts.push(down(y));
  y += 34;
  const others = Object.keys(libraries).filter((name) => !platform.includes(name) && !Object.hasOwn(contexts, name));
  section('Ground', 'kernel: known to all; contracts and client: what browsers and other programs take', (top) =>
    grid(
      top + 46,
      others.map((name) => [name, []]),
      others.length,
      44,
      'stone',
      26,
    ),
  );
  return { parts, height: y + margin - 8 };
}

const style = `
    .ground { fill: #ffffff } .panel { fill: #f5f7fa; stroke: #d8dee6 }
    .room { fill: #e3f1ee; stroke: #2f7f73 } .door { fill: #e8eefb; stroke: #4467b0 }
    .pipe { fill: #f4eddd; stroke: #99783a } .stone { fill: #ececf0; stroke: #72727e }
    .name { font: 600 18px system-ui, "Segoe UI", sans-serif; fill: #16202b } .small { font: 13px system-ui, "Segoe UI", sans-serif; fill: #465463 }
    .title { font: 700 19px system-ui, "Segoe UI", sans-serif; fill: #16202b } .says { font: 15px system-ui, "Segoe UI", sans-serif; fill: #55636f }
    .arrow { fill: none; stroke: #2f7f73; stroke-width: 2 } .tip { fill: #2f7f73 } .between { fill: none; stroke: #8a96a3; stroke-width: 3 } .wide { fill: #8a96a3 }
    @media (prefers-color-scheme: dark) {
      .ground { fill: #0d1117 } .panel { fill: #161b22; stroke: #30363d }
      .room { fill: #12312d; stroke: #4fb3a4 } .door { fill: #182644; stroke: #7c9ce0 }
      .pipe { fill: #332a17; stroke: #cba65e } .stone { fill: #26272d; stroke: #9a9aa6 }
      .name, .title { fill: #f0f4f8 } .small { fill: #b6c2cf } .says { fill: #9aa7b4 }
      .arrow { stroke: #4fb3a4 } .tip { fill: #4fb3a4 } .between { stroke: #6e7a87 } .wide { fill: #6e7a87 }
    }`;

/** The whole file. */
export function picture() {
  const { parts, height } = drawing();
  const about = 'Doors (apps) open rooms (contexts), rooms stand on plumbing (platform), everything on the kernel.';
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" role="img" aria-labelledby="title about">
  <title id="title">Who may know whom</title>
  <desc id="about">${about} Drawn by scripts/picture.mjs from architecture.mjs.</desc>
  <style>${style}
  </style>
  <defs>
    <marker id="tip" viewBox="0 0 10 10" refX="4" refY="5" markerWidth="7" markerHeight="7" orient="auto"><path d="M0 0L10 5L0 10z" class="tip"/></marker>
    <marker id="wide" viewBox="0 0 10 10" refX="4" refY="5" markerWidth="4.5" markerHeight="4.5" orient="auto"><path d="M0 0L10 5L0 10z" class="wide"/></marker>
  </defs>
  <rect width="${width}" height="${height}" class="ground" rx="18"/>
${parts.map((part) => `  ${part}`).join('\n')}
</svg>
`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  writeFileSync(new URL('../docs/images/architecture.svg', import.meta.url), picture());
  console.log('Drawn: docs/images/architecture.svg');
}
