import { expect, it } from 'vitest';
import { exerciseRestore } from '../../campaigns/restore/campaign.ts';

/** The full campaign (`npm run campaign -- restore`) restores 1,000 groups. */
const groups = 30;

it(`A restore of ${groups} groups brings back everybody but those who were erased since the backup`, async () => {
  const result = await exerciseRestore({ size: groups, seed: 1, say: () => undefined });

  expect(result.wrong).toEqual([]);
  expect(result.figures).toMatchObject({ 'people erased after the backup': 18 });
  expect(result).toMatchObject({
    tried: groups,
    survived: groups,
    lost: 0,
    duplicated: 0,
    leaked: 0,
  });
});
