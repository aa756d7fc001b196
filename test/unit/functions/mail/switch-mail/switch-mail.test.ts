import { beforeEach, describe, expect, it } from 'vitest';
import { showMail } from '../../../../../functions/mail/show-mail/show-mail.ts';
import { switchMail } from '../../../../../functions/mail/switch-mail/switch-mail.ts';
import type { MailSwitch } from '../../../../../shared/ports/mail.ts';
import { switchMailCommand } from '../../../../../shared/requests/mail/switch-mail.ts';
import { dynamoMailSwitch } from '../../../../../shared/store/mail/dynamo-mail-switch.ts';
import { tableOfRegion } from '../../../../../shared/store/table.ts';
import { TableInMemory } from '../../../../support/simulation/table-in-memory.ts';

let memory: TableInMemory;
let mailSwitch: MailSwitch;

beforeEach(() => {
  memory = new TableInMemory();
  mailSwitch = dynamoMailSwitch(memory.table);
});

const act = (command: object) => switchMail(mailSwitch, switchMailCommand.parse(command));

describe('An operator', () => {
  it('stops all mail of a region unless only first letters are meant, and resumes it', async () => {
    const responses = [
      await act({ action: 'stop' }),
      await act({ action: 'show' }),
      await act({ action: 'resume' }),
      await act({ action: 'stop', mail: 'first' }),
      await act({ action: 'resume', mail: 'first' }),
    ];

    expect(responses).toEqual([
      { all: true, first: false },
      { all: true, first: false },
      { all: false, first: false },
      { all: false, first: true },
      { all: false, first: false },
    ]);
    expect(memory.all()).toEqual([]);
  });

  it('who resumes all mail does not resume first letters that were stopped by themselves', async () => {
    await act({ action: 'stop', mail: 'first' });
    await act({ action: 'stop' });

    expect(await act({ action: 'resume' })).toEqual({ all: false, first: true });
  });

  it('who stops the mail of a region does not stop that of another', async () => {
    await act({ action: 'stop' });

    expect(await dynamoMailSwitch(tableOfRegion(memory.table, 'bel')).isStopped('all')).toBe(false);
  });
});

describe('Visitors are told that mail comes later', () => {
  it('only while all mail is stopped, because forms are refused while first letters are stopped', async () => {
    await act({ action: 'stop', mail: 'first' });
    const onlyFirst = await showMail(mailSwitch);
    await act({ action: 'stop' });
    const all = await showMail(mailSwitch);
    await act({ action: 'resume' });

    expect([onlyFirst, all, await showMail(mailSwitch)]).toEqual([
      { stopped: false },
      { stopped: true },
      { stopped: false },
    ]);
  });
});
