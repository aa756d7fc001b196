import { describe, expect, it } from 'vitest';
import { checkRegion, deployCommand } from '../../../../operate/regions/check-region.ts';
import { bel, belDesk } from '../../../../shared/regions/bel.ts';
import { langstraat, langstraatDesk } from '../../../../shared/regions/langstraat.ts';
import { activeGroup, areas } from '../../../support/builders.ts';

const surroundings = {
  others: [{ region: bel, desk: belDesk }],
  desk: langstraatDesk,
  stage: 'dev',
  groups: [],
} as const;

describe('A region that has been deployed', () => {
  it('cannot lose a municipality that has groups, which are named', () => {
    const groups = [
      activeGroup(1, areas.dongenVaart),
      activeGroup(2, areas.kaatsheuvelWest, { municipality: 'GM9999' }),
      activeGroup(3, areas.rijen, { municipality: 'GM9999' }),
    ];

    expect(checkRegion({ ...surroundings, region: langstraat, groups })).toEqual([
      "GM9999: it is not in the region's file but still has LS-00002, LS-00003; put it back, move the groups or close them",
    ]);
  });

  it('has no faults if every group belongs to one of its municipalities', () => {
    const groups = [activeGroup(1, areas.dongenVaart)];

    expect(checkRegion({ ...surroundings, region: langstraat, groups })).toEqual([]);
  });
});

describe('The command that deploys a region', () => {
  it('names every region that shares the deployment', () => {
    expect(deployCommand(['langstraat', 'bel'], 'dev')).toBe(
      'npm run deploy -- -c stage=dev -c regions=langstraat,bel -c domainName=NAME',
    );
  });

  it('names the mailbox for alarms on prod', () => {
    expect(deployCommand(['bel'], 'prod')).toContain('-c alarmEmail=ADDRESS');
  });
});
