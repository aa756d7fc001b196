import { act, type ReactNode } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { vi } from 'vitest';
import { appearingLimit } from '../time-limits.ts';

/**
 * A part of the site, rendered in memory. The methods that act like a person wait for the element that they need,
 * because pages fetch their code and their data.
 */
export class Opened {
  private readonly root: Root;

  constructor() {
    document.body.replaceChildren(document.createElement('div'));
    this.root = createRoot(document.body.firstElementChild as HTMLElement);
  }

  /** Shows `content` instead of what was shown before, and returns when React has nothing left to do. */
  async show(content: ReactNode): Promise<void> {
    await settled(() => this.render(content));
  }

  /** Shows `content` without waiting for anything. */
  render(content: ReactNode): void {
    this.root.render(content);
  }

  async press(text: string): Promise<void> {
    const button = await this.find<HTMLElement>('button, a', (found) =>
      namesOf(found).includes(text),
    );
    button.click();
  }

  async fill(id: string, value: string): Promise<void> {
    const field = await this.field(id);
    const kind = field.tagName === 'SELECT' ? 'change' : 'input';
    setValue(field, value);
    field.dispatchEvent(new Event(kind, { bubbles: true }));
  }

  /** Ticks a box, or chooses an option by its value. */
  async choose(name: string, value?: string): Promise<void> {
    const selector = `input[name="${name}"]${value === undefined ? '' : `[value="${value}"]`}`;
    (await this.find<HTMLInputElement>(selector)).click();
  }

  async find<Found extends Element>(
    selector: string,
    matches: (found: Found) => boolean = () => true,
  ): Promise<Found> {
    return vi.waitFor(
      () => {
        const found = [...document.querySelectorAll<Found>(selector)].find(matches);
        if (!found) throw new Error(`not on the page: ${selector}\n${document.body.textContent}`);
        return found;
      },
      { timeout: appearingLimit, interval: 5 },
    );
  }

  close(): void {
    this.root.unmount();
  }

  private async field(id: string): Promise<HTMLInputElement> {
    return this.find<HTMLInputElement>(`[id="${id}"]`);
  }
}

/** Performs `action`, and returns when React has carried out everything that follows from it. */
export async function settled(action: () => void): Promise<void> {
  const environment = globalThis as { IS_REACT_ACT_ENVIRONMENT?: boolean };
  environment.IS_REACT_ACT_ENVIRONMENT = true;
  await act(async () => action());
  environment.IS_REACT_ACT_ENVIRONMENT = false;
}

function namesOf(element: Element): readonly (string | null)[] {
  return [element.textContent, element.getAttribute('aria-label')];
}

/** React replaces the setter of a field that it controls, so the value is set by the setter of the field's class. */
function setValue(field: HTMLElement, value: string): void {
  Object.getOwnPropertyDescriptor(Object.getPrototypeOf(field), 'value')?.set?.call(field, value);
}
