import { expect, it } from 'vitest';
import { langstraat } from '../../../../shared/regions/langstraat.ts';
import { allRoutes } from '../../../../shared/routes/all-routes.ts';
import { rightLines, rightNames } from '../../../../web/texts/desk-rights.ts';

it('names exactly the rights that a route of the desk needs, and the right to export, which its pages use', () => {
  const needed = allRoutes.flatMap(({ caller }) =>
    caller.by === 'officer' ? (caller.needs?.right ?? []) : [],
  );

  expect(Object.keys(rightNames).toSorted()).toEqual(
    [...new Set([...needed, 'export'])].toSorted(),
  );
});

it('gives the place of each right, and leaves out rights that the desk has no use for yet', () => {
  expect(
    rightLines(
      { 'groups.see': 'region', decide: ['GM0766'], 'visit.plan': ['GM0766'] },
      langstraat,
    ),
  ).toEqual([
    'Groepen bekijken (heel Langstraat)',
    'Beslissen over aanmeldingen, en groepen verplaatsen of laten stoppen (Dongen)',
  ]);
});
