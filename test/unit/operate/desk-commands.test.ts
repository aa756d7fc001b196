import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { operatorCommand } from '../../support/operator-command.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'buurtkring-desk-'));
afterAll(() => rmSync(folder, { recursive: true }));

const file = path.join(folder, 'desk.json');
const commands = [
  ['load-desk', [file]],
  ['add-region', ['langstraat', '--desk', file]],
] as const;

describe.each(commands)('The command %s', (name, args) => {
  it('refuses a desk file that does not exist, and names the file', async () => {
    rmSync(file, { force: true });

    expect(await operatorCommand([name, ...args])).toEqual({
      code: 2,
      text: `${file} cannot be read; give the path of the file with the desk\n`,
    });
  });

  it('refuses a desk file that is not JSON, without quoting it', async () => {
    writeFileSync(file, 'kanarie@geheim.test, wijkagent-dongen');

    const { code, text } = await operatorCommand([name, ...args]);

    expect(code).toBe(2);
    expect(text).toBe(
      'Nothing was changed.\nthe file is not JSON; start from the example in docs/operations.md\n',
    );
    expect(text).not.toContain('kanarie');
  });
});
