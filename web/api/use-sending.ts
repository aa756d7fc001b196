import { useRef, useState } from 'react';
import type * as z from 'zod';
import { fieldProblems, type FieldProblem } from '../../shared/requests/field-problems.ts';
import { attemptFor, type Attempt } from './attempt.ts';
import type { ApiResponse, Problem } from './call.ts';

interface SendingOptions<Body, Value> {
  /** The schema that the body must match, which the API uses as well. */
  readonly schema: z.ZodType<Body>;
  readonly send: (body: Body, idempotencyKey: string) => Promise<ApiResponse<Value>>;
  readonly onDone: (value: Value, body: Body) => void;
  /** Called first when the API refuses the request; returns true if the page shows the refusal in its own way. */
  readonly onRefused?: (problem: Problem, body: Body) => boolean;
  /** The last attempt that was made before the page was reloaded, for a form that survives a reload. */
  readonly lastAttempt?: Attempt | undefined;
  readonly onAttempt?: (attempt: Attempt) => void;
}

export interface Sending {
  readonly fields: readonly FieldProblem[];
  /** Increases with every failed attempt, so that the error summary receives focus again. */
  readonly attempt: number;
  readonly problem: Problem | undefined;
  readonly busy: boolean;
  readonly messageAt: (field: string) => string | undefined;
  /** The message about a list or about one of the choices in it, which is shown for the whole list. */
  readonly messageWithin: (list: string) => string | undefined;
  readonly submit: (values: unknown) => void;
  /** Clears the problems; called when the form is changed after a refusal. */
  readonly clear: () => void;
}

/** Validates a form, sends it only once (however often the button is pressed), and records what went wrong. */
export function useSending<Body, Value>({
  schema,
  send,
  onDone,
  onRefused,
  lastAttempt,
  onAttempt,
}: SendingOptions<Body, Value>): Sending {
  const [fields, setFields] = useState<readonly FieldProblem[]>([]);
  const [attempt, setAttempt] = useState(0);
  const [problem, setProblem] = useState<Problem>();
  const [busy, setBusy] = useState(false);
  // This is a ref, because the button can be pressed again before React has updated the state after the first time.
  const pressed = useRef(false);
  const last = useRef(lastAttempt);

  const show = (problems: readonly FieldProblem[]) => {
    setFields(problems);
    setAttempt((count) => count + 1);
  };

  const deliver = async (values: unknown) => {
    setProblem(undefined);
    const parsed = schema.safeParse(values);
    if (!parsed.success) return show(fieldProblems(parsed.error));
    if (pressed.current) return;
    pressed.current = true;
    setBusy(true);
    setFields([]);
    last.current = attemptFor(last.current, parsed.data, () => crypto.randomUUID());
    onAttempt?.(last.current);
    const response = await send(parsed.data, last.current.key);
    pressed.current = false;
    setBusy(false);
    if (response.ok) return onDone(response.value, parsed.data);
    if (onRefused?.(response.problem, parsed.data)) return;
    setProblem(response.problem);
    show(response.problem.fields);
  };

  return {
    fields,
    attempt,
    problem,
    busy,
    messageAt: (name) => fields.find(({ field }) => field === name)?.message,
    messageWithin: (list) =>
      fields.find(({ field }) => field === list || field.startsWith(`${list}.`))?.message,
    submit: (values) => void deliver(values),
    clear: () => {
      setFields([]);
      setProblem(undefined);
    },
  };
}
