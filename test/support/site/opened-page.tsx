import { createRoot, type Root } from 'react-dom/client';
import { vi } from 'vitest';
import { watchForPerson } from '../../../web/api/person.ts';
import { Application } from '../../../web/application.tsx';
import { DeskApplication } from '../../../web/desk/desk-application.tsx';
import { appearingLimit } from '../time-limits.ts';

/**
 * A page of the site or of the officers' desk, rendered in memory. Each method waits for the element that it needs,
 * because pages fetch their code and their data.
 */
export class OpenedPage {
  private readonly root: Root;

  constructor(address: string) {
    window.history.replaceState(null, '', address);
    document.body.replaceChildren(document.createElement('div'));
    this.root = createRoot(document.body.firstElementChild as HTMLElement);
    const isDesk = /^\/bureau(?:\/|\?|$)/.test(address);
    this.root.render(isDesk ? <DeskApplication /> : <Application />);
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

/** From now on, the pages behave as if a person had pressed a key. */
export function personIsHere(): void {
  watchForPerson({
    addEventListener: (_kind, listener) => listener({ isTrusted: true, target: null }),
  });
}

function namesOf(element: Element): readonly (string | null)[] {
  return [element.textContent, element.getAttribute('aria-label')];
}

/** React replaces the setter of a field that it controls, so the value is set by the setter of the field's class. */
function setValue(field: HTMLElement, value: string): void {
  Object.getOwnPropertyDescriptor(Object.getPrototypeOf(field), 'value')?.set?.call(field, value);
}
