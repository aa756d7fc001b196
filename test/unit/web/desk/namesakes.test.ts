// @vitest-environment happy-dom
import { afterEach, expect, it, vi } from 'vitest';
import { standInExamples } from '../../../../shared/routes/examples/stand-in-examples.ts';
import { ApiStandIn } from '../../../support/site/api-stand-in.ts';
import { OpenedPage } from '../../../support/site/opened-page.tsx';

const { standIns } = standInExamples;
const [colleague] = standIns.colleagues;

let page: OpenedPage;
afterEach(() => {
  page.close();
  vi.unstubAllGlobals();
});

it('In the list of stand-ins, colleagues with the same name and title are told apart, and others are not burdened', async () => {
  window.sessionStorage.clear();
  const namesake = {
    ...colleague,
    id: '01kam9t2c6h3p8w5n0r7x4j1zz',
    municipalities: ['GM0867'],
    since: '2026-05-11T08:00:00.000Z',
  };
  const other = { ...namesake, id: '01kam9t2c6h3p8w5n0r7x4j1za', name: 'Wijkagent Ander' };
  new ApiStandIn({
    listStandIns: { ...standIns, colleagues: [colleague, namesake, other] },
  }).start();
  page = new OpenedPage(`/bureau/beheer/vervanging/${standIns.officer.id}`);

  const list = await page.find<HTMLSelectElement>('#colleague');

  expect([...list.options].slice(1).map(({ text }) => text)).toEqual([
    'Wijkagent Voorbeeld (Wijkagent), Dongen, toegang sinds 3 maart 2026',
    'Wijkagent Voorbeeld (Wijkagent), Waalwijk, toegang sinds 11 mei 2026',
    'Wijkagent Ander (Wijkagent)',
  ]);
});
