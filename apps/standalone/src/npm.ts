import { readFileSync } from 'node:fs';
import { birthOf } from '#embedded-postgres';

/**
 * Calls back when the npm that started us is gone without a signal, as after kill -9: nobody at the terminal could stop this process any
 * more, and it would keep the port. Only where the system tells who is whose parent (Linux); elsewhere nothing is watched.
 */
export function whenNpmIsGone(callBack: () => void): void {
  const npm = process.env['npm_lifecycle_event'] ? npmAbove(process.ppid) : null;
  const birth = npm === null ? null : birthOf(npm);
  if (npm === null || birth === null) return;
  const watching = setInterval(() => {
    if (birthOf(npm) === birth) return;
    clearInterval(watching);
    callBack();
  }, 500);
  watching.unref();
}

/** npm puts a shell in between, which may have replaced itself by us or wait for us. */
function npmAbove(pid: number, steps = 2): number | null {
  const status = statusOf(pid);
  if (/^Name:\tnpm/m.test(status)) return pid;
  const parent = Number(/^PPid:\t(\d+)$/m.exec(status)?.[1] ?? 0);
  return parent > 1 && steps > 0 ? npmAbove(parent, steps - 1) : null;
}

function statusOf(pid: number): string {
  try {
    return readFileSync(`/proc/${pid}/status`, 'utf8');
  } catch {
    return '';
  }
}
