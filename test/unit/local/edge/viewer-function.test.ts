import { expect, it } from 'vitest';
import { edgeFunctionCode } from '../../../../infra/constructs/edge-functions.ts';
import { ViewerFunction } from '../../../../local/edge/viewer-function.ts';

const edge = new ViewerFunction(
  'serve-application',
  edgeFunctionCode('serve-application', ['langstraat', 'bel']),
);
const token = 'abcdefghijklmnopqrstuvwx2q';
const open = (path: string, query: string) =>
  edge.run({
    method: 'GET',
    path,
    query,
    headers: {},
    body: Buffer.alloc(0),
    sourceIp: '192.0.2.1',
  });

it.each(['utm_source=mail', 'a=1&a=2', 'x', '__proto__=1'])(
  'The local edge puts a token behind ?%s in the fragment again, as CloudFront does',
  async (query) => {
    const outcome = await open('/bel/bevestigen/1', `${query}%23${token}`);

    expect(outcome).toMatchObject({
      kind: 'response',
      status: 302,
      headers: { location: `/bel/bevestigen/1#${token}` },
    });
  },
);

it('The local edge passes on a query without a token exactly as it was', async () => {
  expect(await open('/bel/zoeken', 'plaats=Straat%20%2312&x')).toMatchObject({
    kind: 'request',
    path: '/bel/index.html',
    query: 'plaats=Straat%20%2312&x',
  });
});
