import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { readSettings } from '../../../local/settings.ts';
import { StartRefused } from '../../../local/start-refused.ts';

describe('the settings', () => {
  it('have defaults, with the inbox one port above the site', () => {
    expect(readSettings({})).toMatchObject({
      port: 3000,
      inboxPort: 3001,
      region: 'langstraat',
      dynamodbEndpoint: undefined,
    });
    expect(readSettings({ PORT: '8080' })).toMatchObject({ port: 8080, inboxPort: 8081 });
  });

  it('use free ports for both when PORT is 0', () => {
    expect(readSettings({ PORT: '0' })).toMatchObject({ port: 0, inboxPort: 0 });
  });

  it('give every region its own folder', () => {
    const folders = ['langstraat', 'bel'].map(
      (region) => readSettings({ REGION: region, DATA_DIR: '/tmp/x' }).dataDir,
    );

    expect(folders).toEqual([path.join('/tmp/x', 'langstraat'), path.join('/tmp/x', 'bel')]);
  });

  it.each([
    ['PORT', 'many'],
    ['PORT', '70000'],
    ['REGION', 'utrecht'],
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
