import { useEffect, useRef, type MouseEvent } from 'react';
import type { FieldProblem } from '../../shared/requests/field-problems.ts';
import { formTexts } from '../texts/form.ts';
import { fieldId } from './field-frame.tsx';

interface ErrorSummaryProps {
  readonly problems: readonly FieldProblem[];
  /** Changes with every attempt, so that the summary receives focus each time, even when the errors are the same. */
  readonly attempt: number;
  /** Takes the user to a field; defaults to focusing the field on the current page. */
  readonly goTo?: (field: string) => void;
}

/** The errors in a form, shown above its fields, each with a link to the field. */
export function ErrorSummary({ problems, attempt, goTo = focusField }: ErrorSummaryProps) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (attempt > 0) box.current?.focus();
  }, [attempt]);
  if (problems.length === 0) return null;
  const follow = (event: MouseEvent, field: string) => {
    event.preventDefault();
    goTo(field);
  };
  return (
    <div className="summary-errors" ref={box} tabIndex={-1} role="alert" aria-labelledby="fouten">
      <h2 id="fouten">{formTexts.errors(problems.length)}</h2>
      <ul>
        {problems.map(({ field, message }) => (
          <li key={field}>
            <a href={`#${fieldId(field)}`} onClick={(event) => follow(event, field)}>
              {message}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** Focuses a field and scrolls it into view with its label. */
export function focusField(field: string): void {
  const control = document.getElementById(fieldId(field));
  control?.focus({ preventScroll: true });
  control
    ?.closest('.utrecht-form-field, .utrecht-form-fieldset')
    ?.scrollIntoView({ block: 'nearest' });
}
