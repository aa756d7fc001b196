import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, it } from 'vitest';
import { exampleProvider } from '../../../../local/provider/provider.ts';
import { finishSignInRoute } from '../../../../shared/routes/desk/finish-sign-in.ts';

it('The root of the local identity provider says what it is, and leads to each desk once', async () => {
  const { path } = finishSignInRoute;
  const listener = await exampleProvider({
    issuer: 'http://localhost:3002',
    secret: 'a secret of the clients',
    officers: [],
    clients: ['politie', 'gm0766'].map((id) => ({
      id,
      redirectUri: `http://localhost:3000/langstraat${path}`,
    })),
  });
  const server = createServer((request, response) => void listener(request, response));
  await new Promise<void>((resolve) => {
    server.listen(0, resolve);
  });
  const { port } = server.address() as AddressInfo;

  const response = await fetch(`http://localhost:${port}/`);
  const page = (await response.text()).replaceAll('&#x2F;', '/');
  server.close();

  expect(response.status).toBe(200);
  expect(page).toContain('Inlogdienst van de voorbeeldorganisaties');
  expect(page.match(/href="http[^"]+"/g)).toEqual([
    'href="http://localhost:3000/langstraat/bureau"',
  ]);
});
