import type { Neighbourhood } from './region.ts';

/** Codes, names and label points of the wijken and buurten defined by Statistics Netherlands (CBS, CC BY 4.0). */
export const belNeighbourhoods: readonly Neighbourhood[] = [
  { code: 'WK031700', name: 'Eemnes (hele wijk)', municipality: 'GM0317', point: [5.278, 52.253] },
  { code: 'BU03170000', name: 'Eemnes', municipality: 'GM0317', point: [5.266, 52.25] },
  { code: 'BU03170001', name: 'Meentweg', municipality: 'GM0317', point: [5.273, 52.266] },
  { code: 'BU03170002', name: 'Laarderweg', municipality: 'GM0317', point: [5.248, 52.253] },
  { code: 'BU03170003', name: 'Wakkerendijk', municipality: 'GM0317', point: [5.259, 52.235] },
  { code: 'BU03170004', name: 'Noordbuurt', municipality: 'GM0317', point: [5.259, 52.257] },
  { code: 'BU03170005', name: 'Zuidbuurt', municipality: 'GM0317', point: [5.255, 52.248] },
  {
    code: 'BU03170008',
    name: 'Verspreide huizen ten zuidwesten van de Rijksstraatweg',
    municipality: 'GM0317',
    point: [5.237, 52.229],
  },
  {
    code: 'BU03170009',
    name: 'Overige verspreide huizen',
    municipality: 'GM0317',
    point: [5.294, 52.25],
  },
  {
    code: 'WK037600',
    name: 'Blaricum (hele wijk)',
    municipality: 'GM0376',
    point: [5.255, 52.276],
  },
  { code: 'BU03760000', name: 'Blaricum', municipality: 'GM0376', point: [5.238, 52.272] },
  { code: 'BU03760001', name: 'Bijvanck', municipality: 'GM0376', point: [5.284, 52.288] },
  { code: 'WK041700', name: 'Laren (hele wijk)', municipality: 'GM0417', point: [5.216, 52.243] },
  { code: 'BU04170000', name: 'Laren-Dorpskern', municipality: 'GM0417', point: [5.226, 52.256] },
  { code: 'BU04170001', name: 'Laren-Zevenend', municipality: 'GM0417', point: [5.236, 52.251] },
  { code: 'BU04170002', name: 'Laren-Oostereng', municipality: 'GM0417', point: [5.222, 52.248] },
  { code: 'BU04170003', name: 'Laren-Steenbergen', municipality: 'GM0417', point: [5.214, 52.259] },
  { code: 'BU04170004', name: 'Laren-Zwarte Berg', municipality: 'GM0417', point: [5.221, 52.266] },
  { code: 'BU04170005', name: 'Laren-Omloop', municipality: 'GM0417', point: [5.232, 52.261] },
  { code: 'BU04170006', name: 'Laren-Rijksweg', municipality: 'GM0417', point: [5.213, 52.247] },
  {
    code: 'BU04170007',
    name: 'Laren-Natuurgebied',
    municipality: 'GM0417',
    point: [5.226, 52.236],
  },
];
