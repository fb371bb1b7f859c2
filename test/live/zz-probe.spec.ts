import { it } from '@jest/globals';
import { Scene } from './snapshot/scene.js';
import { costOf } from '../../apps/api/src/graphql/limits/cost.js';
it('probe', async () => {
  const scene = await Scene.set();
  for (const k of ['casePage','caseParts','worklist','referrals','inbox'] as const) { const d = scene.documents[k]; console.log(k, costOf(scene.api.schema, d, d.definitions[0] as never, { ids: ['a','b'] })); }
  await scene.close();
}, 60000);
