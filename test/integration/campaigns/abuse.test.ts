import { afterAll, beforeAll, expect, it } from 'vitest';
import { abuseCampaign } from '../../campaigns/abuse/campaign.ts';
import { TestSystem } from '../../support/system.ts';

const seed = Number(process.env['ABUSE_SEED'] ?? Date.now() % 1_000_000);
const say = (line: string): void => console.log(line);
let system: TestSystem;

beforeAll(async () => {
  system = await TestSystem.start({
    env: { LOCAL_THROTTLE: '0', LOCAL_MAIL_PER_SECOND: '14' },
  });
});
afterAll(() => system.stop());

it(`forty residents on one network all succeed while a hundred requests for one victim lead to three mails (seed ${seed})`, async () => {
  const { wrong, figures } = await abuseCampaign(system, { size: 1, seed, say, judgeTimes: false });

  expect(wrong, `repeat with: npm run campaign -- abuse --rounds 1 --seed ${seed}`).toEqual([]);
  expect(figures).toMatchObject({ 'mails that attacks led to': 3 });
});
