import { listedStatuses, wordsOf, type ListEntry } from '../../shared/domain/desk/group-list.ts';
import { amsterdamDate } from '../../shared/domain/platform/time.ts';
import { groupId } from './builders.ts';

const starts = ['Buurtpreventie', 'Buurtapp', 'WhatsApp-groep', 'Buurtwacht', 'Preventie'];
const roots = 'Molen Kerk Dorps Berken Eiken Linden Wilgen Populier Roos Tulp Vink Merel Zwaluw'
  .concat(' Merwede Maas Donge Vaart Haven Markt Station School Raadhuis Juliana Beatrix Bern')
  .split(' ');
const ends = ['straat', 'weg', 'laan', 'hof', 'plein', 'dreef', 'pad', 'park', 'singel', 'akker'];
const municipalities = ['GM0766', 'GM0784', 'GM0809', 'GM0867'];

/** Pseudo-random numbers, always the same for a given seed. */
function chance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

/**
 * `count` groups with names, streets and facts as varied as those of real groups. About one in a hundred has closed,
 * and about one in fifty has a coordinator whose mail bounces; in half of those, mail reaches no other coordinator.
 */
export function manyListedGroups(count: number): Map<string, ListEntry> {
  const random = chance(7);
  const failing = chance(11);
  const among = <Each>(all: readonly Each[]): Each =>
    all[Math.floor(random() * all.length)] as Each;
  const street = () => `${among(roots)}${among(ends)}`;
  const entries = Array.from({ length: count }, (_, index): [string, ListEntry] => {
    const reference = `LS-${(index * 7919 + 33_554).toString(32).toUpperCase().padStart(5, '0')}`;
    const name = `${among(starts)} ${street()} ${1 + Math.floor(random() * 99)}`;
    const streets = `${street()}, ${street()}, ${street()} en de ${street()}`;
    const since = new Date(Date.UTC(2019, 0, 1) + (index / count) * 7.9 * 365 * 86_400_000);
    const group = {
      reference,
      name,
      municipality: among(municipalities),
      status: random() < 0.01 ? 'closed' : random() < 0.05 ? among(listedStatuses) : 'active',
      phase: random() < 0.8 ? 'running' : 'forming',
      participants: 3 + Math.floor(250 * random() ** 2),
      briefing: random() < 0.7 ? 'none' : random() < 0.5 ? 'requested' : 'given',
      neighbours: Math.floor(random() * 9),
      mail: random() < 0.98 ? 'ok' : failing() < 0.5 ? 'bouncing' : 'nobody',
      since: since.toISOString(),
      point: [5 + Math.round(random() * 1000) / 1e4, 51.6 + Math.round(random() * 1000) / 1e4],
      radius: 100 + Math.floor(random() * 400),
    } as const;
    const words = new Set(wordsOf(`${reference} ${name} ${streets}`));
    const bouncedOn = new Date(Date.UTC(2026, 0, 1 + Math.floor(failing() * 320)));
    const work: ListEntry['work'] =
      group.status === 'active'
        ? {
            ...(group.mail === 'nobody' ? { unreachable: amsterdamDate(bouncedOn) } : {}),
            ...(group.mail === 'bouncing' ? { bouncing: amsterdamDate(bouncedOn) } : {}),
            ...(group.phase === 'forming' ? { forming: amsterdamDate(since) } : {}),
          }
        : {};
    return [groupId(index + 1), { group, words: [...words], work }];
  });
  return new Map(entries);
}
