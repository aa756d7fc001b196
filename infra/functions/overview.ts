import type { FunctionDefinition } from './definition.ts';

/**
 * Functions for what the public may read: the list, the map, a group, what is nearby, and which groups are neighbours.
 */
export const overviewFunctions = {
  'list-groups': {
    purpose: 'The public overview, as JSON and as GeoJSON',
    trigger: { kind: 'route', method: 'GET', path: '/v1/groups' },
    access: { overview: ['Query'] },
  },
  'show-group': {
    purpose: 'The public page of one group',
    trigger: { kind: 'route', method: 'GET', path: '/v1/groups/{reference}' },
    access: { overview: ['GetItem', 'BatchGetItem'], reference: ['GetItem'] },
  },
  'find-groups': {
    purpose: 'The groups at a place, or the nearest ones',
    trigger: { kind: 'route', method: 'GET', path: '/v1/groups/nearby' },
    access: { cell: ['Query'], overview: ['Query', 'BatchGetItem'] },
  },
  'check-area': {
    purpose: 'The groups near an area that has not been registered yet',
    trigger: { kind: 'route', method: 'POST', path: '/v1/area-checks' },
    access: { cell: ['Query'], overview: ['BatchGetItem'] },
  },
  'serve-features': {
    purpose: 'The overview for GIS software, as OGC API - Features',
    trigger: {
      kind: 'route',
      method: 'GET',
      path: [
        '/v1/ogc',
        '/v1/ogc/conformance',
        '/v1/ogc/collections',
        '/v1/ogc/collections/groups',
        '/v1/ogc/collections/groups/items',
        '/v1/ogc/collections/groups/items/{reference}',
      ],
    },
    access: { overview: ['Query', 'GetItem'], reference: ['GetItem'] },
  },
  'show-network': {
    purpose: 'The groups of the region and the links between them',
    trigger: { kind: 'route', method: 'GET', path: '/v1/network' },
    access: { overview: ['Query'] },
  },
  'project-overview': {
    purpose: 'Keeps the public overview in step with the groups and their links',
    trigger: {
      kind: 'events',
      names: [
        'GroupApproved',
        'GroupAreaChanged',
        'GroupMoved',
        'GroupClosed',
        'GroupsLinked',
        'GroupsUnlinked',
        'LinkMeasured',
        'JoiningChanged',
      ],
    },
    access: { group: ['GetItem', 'Query'], overview: ['GetItem', 'PutItem'] },
    timeoutSeconds: 30,
  },
} as const satisfies Record<string, FunctionDefinition>;
