import { networkResponse } from '../../shared/requests/overview/network-response.ts';
import { call } from './call.ts';

export function readNetwork() {
  return call({ path: '/v1/network', response: networkResponse });
}
