import { Presets, SingleBar } from 'cli-progress';

/** After the last case comes a while in which nothing is counted. */
const then = '; now keys, indexes and statistics';

export interface Progress {
  (done: number): void;
  /** Takes the bar away, so that what is said next stands alone. */
  end(): void;
}

/** A bar for somebody who looks on, a line for each tenth where the output goes into a file. */
export function progress(total: number, out: NodeJS.WriteStream): Progress {
  return out.isTTY ? bar(total, out) : lines(total, out);
}

function bar(total: number, out: NodeJS.WriteStream): Progress {
  const format = '{bar} {percentage}%  {value} of {total} cases{then}';
  const drawn = new SingleBar({ format, stream: out, clearOnComplete: true, hideCursor: true }, Presets.shades_classic);
  drawn.start(total, 0, { then: '' });
  return Object.assign((done: number) => drawn.update(done, { then: done < total ? '' : then }), { end: () => drawn.stop() });
}

function lines(total: number, out: NodeJS.WriteStream): Progress {
  let said = 0;
  const say = (done: number): void => {
    const tenth = Math.floor((done / total) * 10);
    if (tenth > said) out.write(`${done} of ${total} cases (${tenth * 10} %)${done < total ? '' : then}\n`);
    said = Math.max(said, tenth);
  };
  return Object.assign(say, { end: () => undefined });
}
