import type { Region, RegionDesk } from '../../../shared/regions/region.ts';

/**
 * A region that is served only in tests. Its municipality Dijkhoek touches Loon op Zand and Waalwijk in Langstraat, and
 * its municipality Heihoek touches Eemnes in BEL. Its limits differ from those of Langstraat and BEL.
 */
export const grensland: Region = {
  id: 'grensland',
  name: 'Grensland',
  referencePrefix: 'GL',
  municipalities: [
    {
      code: 'GM9001',
      name: 'Dijkhoek',
      bounds: [5.08, 51.6, 5.2, 51.7],
      contact: { phone: '14 0900', email: 'veiligheid@dijkhoek.example' },
    },
    {
      code: 'GM9002',
      name: 'Heihoek',
      bounds: [5.31, 52.2, 5.42, 52.29],
      contact: { phone: '14 0901', email: 'veiligheid@heihoek.example' },
    },
  ],
  police: {
    team: 'Politie team Grensland',
    phone: '0900-8844',
    email: 'buurtpreventie@grensland.example',
  },
  participantsLimit: 200,
  linkDistance: 400,
  map: { centre: [5.14, 51.65], zoom: 11 },
  termsVersion: '2026-11',
  neighbourhoods: [
    { code: 'WK900100', name: 'Dijkhoek-West', municipality: 'GM9001', point: [5.1, 51.65] },
    { code: 'WK900101', name: 'Dijkhoek-Oost', municipality: 'GM9001', point: [5.16, 51.65] },
    { code: 'WK900200', name: 'Heihoek-Dorp', municipality: 'GM9002', point: [5.34, 52.24] },
  ],
};

export const grenslandDesk: RegionDesk = {
  mailboxes: [
    {
      id: 'wijkagent-dijkhoek',
      title: 'Wijkagent Dijkhoek',
      role: 'police',
      email: 'wijkagent.dijkhoek@politie.example',
      municipalities: ['GM9001'],
    },
    {
      id: 'wijkagent-heihoek',
      title: 'Wijkagent Heihoek',
      role: 'police',
      email: 'wijkagent.heihoek@politie.example',
      municipalities: ['GM9002'],
    },
    {
      id: 'oov-grensland',
      title: 'Medewerker OOV Grensland',
      role: 'municipality',
      email: 'oov@grensland.example',
      municipalities: ['GM9001', 'GM9002'],
    },
    {
      id: 'team-grensland',
      title: 'Politieteam Grensland',
      role: 'team',
      email: 'team.grensland@politie.example',
      municipalities: ['GM9001', 'GM9002'],
    },
  ],
  circles: [
    { municipality: 'GM9001', inviteLink: 'https://chat.whatsapp.example/beheerders-dijkhoek' },
    { municipality: 'GM9002', inviteLink: 'https://chat.whatsapp.example/beheerders-heihoek' },
  ],
};
