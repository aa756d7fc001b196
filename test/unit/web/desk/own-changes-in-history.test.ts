// @vitest-environment happy-dom
import { expect, it } from 'vitest';
import { historySentence } from '../../../../web/desk/review/history.tsx';

const at = '2026-11-30T12:00:00.000Z';

it('The history says which of their own details a coordinator changed, and that a consent was withdrawn', () => {
  expect(historySentence({ event: 'CoordinatorChanged', at, changed: ['name', 'phone'] })).toBe(
    'Een coördinator veranderde de eigen gegevens: naam en telefoonnummer.',
  );
  expect(historySentence({ event: 'ConsentWithdrawn', at })).toBe(
    'Een coördinator trok de toestemming in om contactgegevens te delen met buurgroepen.',
  );
});
