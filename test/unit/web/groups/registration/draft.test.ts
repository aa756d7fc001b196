import { describe, expect, it } from 'vitest';
import {
  attemptFor,
  emptyDraft,
  forgetDraft,
  keepDraft,
  readDraft,
  withMunicipality,
} from '../../../../../web/groups/registration/draft.ts';
import { browserStorage } from '../../../../../web/storage/browser-storage.ts';
import { sessionOf } from '../../session.ts';

const key = '1b4e28ba-2fa1-41d2-883f-0016d3cca427';

describe('draft of a registration', () => {
  it('is there again after a reload of the page', () => {
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

  it('is empty again after it was sent', () => {
    const storage = browserStorage(sessionOf);
    keepDraft(storage, { ...emptyDraft, name: 'Buurtgroep Molenwijk' });

    forgetDraft(storage);

    expect(readDraft(storage)).toEqual(emptyDraft);
  });

  it('starts empty when an older version of the form left something else', () => {
    const session = sessionOf();
    session.setItem('buurtkring:aanmelding', '{"name":7}');

    const read = readDraft(browserStorage(() => session));

    expect(read).toEqual(emptyDraft);
  });

  it('keeps its key while the same body is sent again', () => {
    const attempt = attemptFor(emptyDraft, { name: 'a' }, () => key);

    const second = attemptFor({ ...emptyDraft, attempt }, { name: 'a' }, () => 'another');

    expect(second.key).toBe(key);
  });

  it('gets a new key when the body changed, because the API refuses a key with another body', () => {
    const attempt = attemptFor(emptyDraft, { name: 'a' }, () => key);

    const second = attemptFor({ ...emptyDraft, attempt }, { name: 'b' }, () => 'another');

    expect(second.key).toBe('another');
  });

  it('forgets the neighbourhood of the old municipality when another is chosen', () => {
    const draft = { ...emptyDraft, municipality: 'GM0766', neighbourhood: 'BU07660107' };

    const other = withMunicipality(draft, 'GM0867');
    const same = withMunicipality(draft, 'GM0766');

    expect(other.neighbourhood).toBe('');
    expect(same.neighbourhood).toBe('BU07660107');
  });
});

describe('storage of the tab', () => {
  it('works on from memory when the browser refuses storage', () => {
    const storage = browserStorage(() => {
      throw new DOMException('denied', 'SecurityError');
    });

    storage.write('place', { answer: 42 });

    expect(storage.read('place')).toEqual({ answer: 42 });
  });
});
