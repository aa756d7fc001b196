import type { WorklistResponse } from '../../requests/desk/worklist.ts';

const dongen = { code: 'GM0766', name: 'Dongen' };

/** An example of the work that is waiting for an officer in Dongen. */
export const worklistExample: WorklistResponse = {
  lists: [
    {
      name: 'overdue',
      total: 1,
      work: [
        {
          id: '01KAM9T2C6H3P8W5N0R7X4J1ZV',
          reference: 'LS-7KQ4M',
          name: 'Buurtapp De Sluis',
          municipality: dongen,
          since: '2026-11-20T08:00:00.000Z',
          days: 10,
          waitsFor: 'decision',
          term: { what: 'coordinator-told', at: '2026-12-04T08:00:00.000Z', inDays: 4 },
          openedBy: ['Medewerker OOV gemeente Dongen'],
        },
      ],
    },
    {
      name: 'toDecide',
      total: 1,
      work: [
        {
          id: '01KAM9T2C6H3P8W5N0R7X4J1ZW',
          reference: 'LS-2ABCD',
          name: 'Buurtapp Het Blik',
          municipality: dongen,
          since: '2026-11-29T08:00:00.000Z',
          days: 1,
          waitsFor: 'decision',
          answeredAt: '2026-11-29T08:00:00.000Z',
          term: { what: 'reminder', at: '2026-12-02T08:00:00.000Z', inDays: 2 },
        },
      ],
    },
    { name: 'questionOpen', total: 0, work: [] },
    {
      name: 'starters',
      total: 1,
      work: [
        {
          id: '01KAM9T2C6H3P8W5N0R7X4J1S1',
          name: 'Hoge Ham',
          municipality: dongen,
          since: '2026-11-29T08:00:00.000Z',
          days: 1,
          term: { what: 'removal', at: '2027-02-27T22:59:59.999Z', inDays: 89 },
        },
      ],
    },
    { name: 'paused', failed: true },
  ],
};
