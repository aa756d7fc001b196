// @vitest-environment happy-dom
import { act } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { apiTexts } from '../../../../web/texts/api.ts';
import { showWork } from '../../../../web/work/progress.ts';
import { WorkNotice } from '../../../../web/work/work-notice.tsx';

let root: Root;

beforeEach(async () => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
  document.body.replaceChildren(document.createElement('div'));
  root = createRoot(document.body.firstElementChild as HTMLElement);
  await act(async () => root.render(<WorkNotice />));
});
afterEach(async () => {
  await act(async () => {
    showWork(undefined);
    root.unmount();
  });
  vi.unstubAllGlobals();
});

const show = (fraction: number | undefined) => act(async () => showWork(fraction));
const notice = () => document.querySelector('output');

it('Work is announced once, by a status that is on the page before there is any', async () => {
  const before = notice();
  expect(before?.textContent).toBe('');

  await show(0.25);

  expect(notice()).toBe(before);
  expect(before?.textContent).toContain(apiTexts.work.title);
  expect(before?.textContent).toContain(apiTexts.work.text);
});

it('How far the work is can be read and looked up, and is not read aloud at every step', async () => {
  await show(0.259);

  const progress = document.querySelector('progress');
  expect([progress?.value, progress?.max]).toEqual([25, 100]);
  expect(progress?.getAttribute('aria-label')).toBe(apiTexts.work.label);
  expect(document.querySelector('[aria-hidden="true"]')?.textContent).toBe(
    apiTexts.work.progress(25),
  );
});

it('Nothing is left of it when the work is done', async () => {
  await show(1);
  await show(undefined);

  expect(notice()?.textContent).toBe('');
  expect(document.querySelector('progress')).toBeNull();
});
