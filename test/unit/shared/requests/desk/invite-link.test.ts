import { describe, expect, it } from 'vitest';
import { exampleDesk } from '../../../../../shared/regions/index.ts';
import { langstraat } from '../../../../../shared/regions/langstraat.ts';
import { checkDesk } from '../../../../../shared/requests/desk/check-desk.ts';
import { changeCircleLinkBody } from '../../../../../shared/requests/desk/manage-desk.ts';

const desk = exampleDesk('langstraat');
const [circle, ...others] = desk.circles;

/** Whether an operator may load a desk with this link, and whether a manager may enter the link. */
function acceptedBy(inviteLink: string) {
  const circles = [{ municipality: circle?.municipality, inviteLink }, ...others];
  return {
    operator: 'desk' in checkDesk({ ...desk, circles }, langstraat, 'dev'),
    manager: changeCircleLinkBody.safeParse({ version: 1, inviteLink }).success,
  };
}

const long = (length: number): string => 'https://chat.whatsapp.example/'.padEnd(length, 'x');

describe('An invite link is checked by one rule, for whoever gives it', () => {
  it.each([
    ['https://chat.whatsapp.example/AbCd', true],
    ['HTTPS://chat.whatsapp.example/AbCd', true],
    [long(300), true],
    [long(301), false],
    ['http://chat.whatsapp.example/AbCd', false],
    ['chat.whatsapp.example/AbCd', false],
    ['https://', false],
    ['https://chat.whatsapp.example/Ab Cd', false],
    ['https://chat.whatsapp.example/Ab\nCd', false],
    ['https://chat.whatsapp.example/é', false],
    ['javascript:alert(1)//https://', false],
    ['', false],
  ])('%j: %s', (inviteLink, accepted) => {
    expect(acceptedBy(inviteLink)).toEqual({ operator: accepted, manager: accepted });
  });
});
