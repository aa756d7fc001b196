const dongen = { code: 'GM0766', name: 'Dongen' };

/** An example of the work that is waiting for an officer in Dongen. */
export const worklistExample = {
  overdue: [
    {
      id: '01KAM9T2C6H3P8W5N0R7X4J1ZV',
      reference: 'LS-7KQ4M',
      name: 'Buurtapp De Sluis',
      municipality: dongen,
      since: '2026-11-20T08:00:00.000Z',
      days: 10,
      waitsFor: 'decision',
      next: { what: 'coordinator-told', at: '2026-12-04T08:00:00.000Z', inDays: 4 },
    },
  ],
  toDecide: [
    {
      id: '01KAM9T2C6H3P8W5N0R7X4J1ZW',
      reference: 'LS-2ABCD',
      name: 'Buurtapp Het Blik',
      municipality: dongen,
      since: '2026-11-29T08:00:00.000Z',
      days: 1,
      waitsFor: 'decision',
      answeredAt: '2026-11-29T08:00:00.000Z',
      next: { what: 'reminder', at: '2026-12-02T08:00:00.000Z', inDays: 2 },
    },
  ],
  questionOpen: [],
  starters: [
    {
      id: '01KAM9T2C6H3P8W5N0R7X4J1S1',
      municipality: dongen,
      place: 'Hoge Ham',
      since: '2026-11-29T08:00:00.000Z',
      days: 1,
      removedAt: '2027-02-27T22:59:59.999Z',
    },
  ],
  paused: [],
} as const;
