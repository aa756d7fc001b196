import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { readSettings } from '../../../local/settings.ts';
import { StartRefused } from '../../../local/start-refused.ts';

describe('the settings', () => {
  it('have defaults, with the inbox one port above the site', () => {
    expect(readSettings({})).toMatchObject({
      port: 3000,
      inboxPort: 3001,
      providerPort: 3002,
      regions: ['langstraat', 'bel'],
      dynamodbEndpoint: undefined,
    });
    expect(readSettings({ PORT: '8080' })).toMatchObject({ port: 8080, inboxPort: 8081 });
  });

  it('use free ports for both when PORT is 0', () => {
    expect(readSettings({ PORT: '0' })).toMatchObject({ port: 0, inboxPort: 0 });
  });

  it('choose one region alone with REGION, and regions together with REGIONS', () => {
    expect(readSettings({ REGION: 'bel', REGIONS: '' }).regions).toEqual(['bel']);
    expect(readSettings({ REGIONS: 'bel,langstraat' }).regions).toEqual(['bel', 'langstraat']);
    expect(() => readSettings({ REGION: 'bel', REGIONS: 'langstraat' })).toThrow(
      'REGIONS: set either REGION (one region alone) or REGIONS (regions together)',
    );
  });

  it('give every region alone its own folder, and all regions together another', () => {
    const folders = [{ REGION: 'langstraat' }, { REGION: 'bel' }, { REGIONS: 'bel' }, {}].map(
      (env) => readSettings({ ...env, DATA_DIR: '/tmp/x' }).dataDir,
    );

    expect(folders).toEqual(
      ['langstraat', 'bel', 'bel', 'all'].map((name) => path.join('/tmp/x', name)),
    );
  });

  it.each([
    ['PORT', 'many'],
    ['PORT', '70000'],
    ['REGION', 'utrecht'],
    ['REGIONS', 'bel,utrecht'],
    ['REGIONS', 'bel,bel'],
    ['DYNAMODB_ENDPOINT', 'localhost'],
    ['LOCAL_RETRY_SECONDS', '-1'],
    ['LOCAL_MAIL_PER_SECOND', '0'],
    ['LOCAL_MAIL_PER_DAY', 'many'],
    ['LOCAL_EDGE_CACHE', 'yes'],
  ])('name the variable when %s is %s', (name, value) => {
    expect(() => readSettings({ [name]: value })).toThrow(StartRefused);
    expect(() => readSettings({ [name]: value })).toThrow(new RegExp(name));
  });
});
