import { describe, expect, it } from 'vitest';
import {
  emptyDraft,
  forgetDraft,
  keepDraft,
  readDraft,
  withMunicipality,
} from '../../../../../web/groups/registration/draft.ts';
import { browserStorage } from '../../../../../web/storage/browser-storage.ts';
import { sessionOf } from '../../session.ts';

describe('the draft of a registration', () => {
  it('survives a reload of the page', () => {
    const session = sessionOf();
    const draft = {
      ...emptyDraft,
      name: 'Buurtgroep Molenwijk',
      way: 'draw' as const,
      corners: [[4.94, 51.63] as const],
    };
    keepDraft(
      browserStorage(() => session),
      draft,
    );

    const read = readDraft(browserStorage(() => session));

    expect(read).toEqual(draft);
  });

  it('is empty once it has been sent', () => {
    const storage = browserStorage(sessionOf);
    keepDraft(storage, { ...emptyDraft, name: 'Buurtgroep Molenwijk' });

    forgetDraft(storage);

    expect(readDraft(storage)).toEqual(emptyDraft);
  });

  it('starts empty when an older version of the form left another shape', () => {
    const session = sessionOf();
    session.setItem('buurtkring:aanmelding', '{"name":7}');

    const read = readDraft(browserStorage(() => session));

    expect(read).toEqual(emptyDraft);
  });

  it('drops the neighbourhood when another municipality is chosen', () => {
    const draft = { ...emptyDraft, municipality: 'GM0766', neighbourhood: 'BU07660107' };

    const other = withMunicipality(draft, 'GM0867');
    const same = withMunicipality(draft, 'GM0766');

    expect(other.neighbourhood).toBe('');
    expect(same.neighbourhood).toBe('BU07660107');
  });
});

describe('the storage of the tab', () => {
  it('falls back on memory when the browser refuses storage', () => {
    const storage = browserStorage(() => {
      throw new DOMException('denied', 'SecurityError');
    });

    storage.write('place', { answer: 42 });

    expect(storage.read('place')).toEqual({ answer: 42 });
  });
});
