import { bel } from '../../../../../shared/regions/bel.ts';
import { langstraat } from '../../../../../shared/regions/langstraat.ts';
import { regionSet } from '../../../../../shared/regions/region-set.ts';
import { coordinatorId, groupId } from '../../../../support/builders.ts';
import { sampleCoordinator, sampleGroup } from '../../../../support/samples/sample-group.ts';
import { linkBetween } from './link-between.ts';
import { Scene } from './scene.ts';

const regions = regionSet([langstraat, bel]);
export const vaart = sampleGroup({ status: 'active', version: 3 });
export const laren = sampleGroup({
  id: groupId(2),
  reference: 'BEL-2ABCD',
  name: 'Laren-Oostereng',
  municipality: 'GM0417',
  status: 'active',
});
export const ofVaart = sampleCoordinator();
export const ofLaren = sampleCoordinator({
  id: coordinatorId(2),
  groupId: laren.id,
  name: 'Coördinator Laren',
  email: 'laren@post.example',
  phone: '+31687654321',
});
export const link = linkBetween(vaart, laren, 'bel');
const mirrored = linkBetween(laren, vaart, 'langstraat');
export const linked = {
  name: 'GroupsLinked',
  data: {
    groupId: vaart.id,
    neighbourId: laren.id,
    neighbourRegionId: 'bel',
    crossesBorder: true,
  },
} as const;

/** A scene with two linked groups, each in a different region. */
export function sceneAcrossRegions(): Scene {
  const scene = new Scene();
  scene.regions = regions;
  scene.groups = [vaart, laren];
  scene.coordinators = [ofVaart, ofLaren];
  scene.links = [link, mirrored];
  return scene;
}
