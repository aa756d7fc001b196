import { describe, expect, it } from 'vitest';
import { deviceOf } from '../../../../../shared/domain/desk/device.ts';
import { jobTitle } from '../../../../../shared/domain/desk/job-title.ts';
import { returnPathOf } from '../../../../../shared/domain/desk/sign-in.ts';
import { langstraat } from '../../../../../shared/regions/langstraat.ts';

describe('The page to return to', () => {
  it.each([
    '/bureau',
    '/bureau/',
    '/bureau/sessies',
    '/bureau/aanmelding/01KAM?stap=2&van=a%20b',
    '/bureau/groepen?stand=afgewezen#lijst',
  ])('is %s, a page of the desk', (path) => {
    expect(returnPathOf(path)).toBe(path);
  });

  it.each([
    undefined,
    '',
    'https://evil.example',
    '//evil.example',
    '/\\evil.example',
    '/bureau//evil.example',
    '/bureau/../v1/me',
    '/bureau@evil.example',
    '/bureauevil',
    '/groepen',
    '/bureau#Zm9vYmFyMTIzNDU2Nzg5MA',
    `/bureau#${'a'.repeat(21)}`,
    '/bureau/\nset-cookie',
    'javascript:alert(1)',
    '/bureau/%2e%2e/',
    `/bureau/${'a'.repeat(300)}`,
  ])('is the first page of the desk instead of %j', (path) => {
    expect(returnPathOf(path)).toBe('/bureau');
  });
});

describe('A device', () => {
  it.each([
    ['Mozilla/5.0 (Windows NT 10.0; rv:140.0) Gecko/20100101 Firefox/140.0', 'Firefox op Windows'],
    [
      'Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 Chrome/147.0 Safari/537.36 Edg/147.0',
      'Edge op Windows',
    ],
    [
      'Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 Chrome/147.0 Safari/537.36',
      'Chrome op Android',
    ],
    [
      'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) Version/18.0 Safari/604.1',
      'Safari op iOS',
    ],
    [undefined, 'Onbekende browser op een onbekend apparaat'],
  ])('with %j is called %j', (userAgent, device) => {
    expect(deviceOf(userAgent)).toBe(device);
  });
});

describe('A job title', () => {
  it.each([
    [['police-officer'], ['GM0766'], 'Wijkagent Dongen'],
    [['municipal-officer'], ['GM0784'], 'Medewerker OOV gemeente Gilze en Rijen'],
    [['desk-manager'], ['GM0766'], 'Functioneel beheerder Langstraat'],
    [['police-officer'], 'region', 'Wijkagent Langstraat'],
    [['police-officer'], ['GM0766', 'GM0784'], 'Wijkagent Dongen, Gilze en Rijen'],
  ] as const)('of %j in %j is %s', (roles, scope, title) => {
    expect(jobTitle(roles, scope, langstraat)).toBe(title);
  });
});
