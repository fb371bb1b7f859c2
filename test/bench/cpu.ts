import { readdirSync, readFileSync } from 'node:fs';

// USER_HZ: Linux answers in hundredths of a second whatever the kernel's own tick is.
const tick = 10;

interface ProcessTimes {
  readonly parent: number;
  /** Milliseconds of user and system time, its own and that of its children that have ended. */
  readonly own: number;
  readonly ended: number;
}

function timesOf(pid: number | string): ProcessTimes | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // After the name, which may hold anything, even brackets and spaces.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    const at = (number: number): number => Number(fields[number - 3]);
    return { parent: at(4), own: (at(14) + at(15)) * tick, ended: (at(16) + at(17)) * tick };
  } catch {
    // It ended meanwhile; its parent then holds its time.
    return null;
  }
}

export function cpuOf(pid: number): number {
  const times = timesOf(pid);
  if (!times) throw new Error(`process ${pid} is gone`);
  return times.own;
}

/** The whole of a Postgres: its first process, every backend and helper there is, and those that have ended. */
export function cpuOfTree(root: number): number {
  const children = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => {
      const times = timesOf(name);
      return times?.parent === root ? [times] : [];
    });
  const first = timesOf(root);
  if (!first) throw new Error(`process ${root} is gone`);
  return first.own + first.ended + children.reduce((sum, { own }) => sum + own, 0);
}

/** Of all processes that this one has started and that have ended. */
export const cpuOfEndedChildren = (): number => timesOf('self')!.ended;
