import { expect, it } from 'vitest';
import { responseExamples } from '../../../../shared/routes/examples/response-examples.ts';
import { groupShape } from '../../../../web/overview/group-shape.ts';

const { group } = responseExamples;

it.each([
  ['running', 'Actief, Dongen'],
  ['forming', 'In oprichting, Dongen'],
] as const)('A %s group has that style on the map, and says so in its popup', (phase, detail) => {
  expect(groupShape({ ...group, phase })).toEqual({
    key: group.reference,
    polygon: group.polygon,
    kind: phase,
    name: group.name,
    detail,
    to: `/groepen/${group.reference}`,
  });
});
