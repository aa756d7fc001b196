import { belNeighbourhoods } from './bel-neighbourhoods.ts';
import type { Region, RegionDesk } from './region.ts';

/** The BEL region: Blaricum, Eemnes and Laren. */
export const bel: Region = {
  id: 'bel',
  name: 'BEL-gemeenten',
  referencePrefix: 'BEL',
  municipalities: [
    {
      code: 'GM0376',
      name: 'Blaricum',
      bounds: [5.204, 52.255, 5.306, 52.297],
      contact: { phone: '14 035', email: 'veiligheid@blaricum.example' },
    },
    {
      code: 'GM0317',
      name: 'Eemnes',
      bounds: [5.225, 52.219, 5.331, 52.281],
      contact: { phone: '14 035', email: 'veiligheid@eemnes.example' },
    },
    {
      code: 'GM0417',
      name: 'Laren',
      bounds: [5.188, 52.212, 5.244, 52.273],
      contact: { phone: '14 035', email: 'veiligheid@laren.example' },
    },
  ],
  police: {
    team: 'Politie team Gooi en Vechtstreek',
    phone: '0900-8844',
    email: 'buurtpreventie@bel.example',
  },
  participantsLimit: 256,
  linkDistance: 250,
  map: { centre: [5.255, 52.257], zoom: 12 },
  termsVersion: '2026-11',
  neighbourhoods: belNeighbourhoods,
};

/** Example desk: every address ends in .example, and the invite links lead nowhere. */
export const belDesk: RegionDesk = {
  mailboxes: [
    {
      id: 'wijkagent-blaricum',
      title: 'Wijkagent Blaricum',
      role: 'police',
      email: 'wijkagent.blaricum@politie.example',
      municipalities: ['GM0376'],
    },
    {
      id: 'wijkagent-eemnes',
      title: 'Wijkagent Eemnes',
      role: 'police',
      email: 'wijkagent.eemnes@politie.example',
      municipalities: ['GM0317'],
    },
    {
      id: 'wijkagent-laren',
      title: 'Wijkagent Laren',
      role: 'police',
      email: 'wijkagent.laren@politie.example',
      municipalities: ['GM0417'],
    },
    {
      id: 'oov-bel',
      title: 'Medewerker OOV BEL Combinatie',
      role: 'municipality',
      email: 'oov@bel.example',
      municipalities: ['GM0376', 'GM0317', 'GM0417'],
    },
    {
      id: 'team-gooi-en-vechtstreek',
      title: 'Team Gooi en Vechtstreek',
      role: 'team',
      email: 'team.gooi-en-vechtstreek@politie.example',
      municipalities: ['GM0376', 'GM0317', 'GM0417'],
    },
  ],
  circles: [
    { municipality: 'GM0376', inviteLink: 'https://chat.whatsapp.example/beheerders-blaricum' },
    { municipality: 'GM0317', inviteLink: 'https://chat.whatsapp.example/beheerders-eemnes' },
    { municipality: 'GM0417', inviteLink: 'https://chat.whatsapp.example/beheerders-laren' },
  ],
};
