import Sequencer from '@jest/test-sequencer';

const slowestFirst = ['live', 'browser', 'api', 'architecture', 'database', 'rules'];
const rankOf = ({ context }) => slowestFirst.indexOf(context.config.displayName.name);

/**
 * On a fresh clone Jest begins with the largest files, and the longest tests are in small ones: they began last, and one processor waited for
 * them. Slow projects first; within one, Jest's own order.
 */
export default class SlowestFirst extends Sequencer {
  sort(tests) {
    return super.sort(tests).sort((one, other) => rankOf(one) - rankOf(other));
  }
}
