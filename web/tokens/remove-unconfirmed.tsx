import * as z from 'zod';
import type { FirstLetterKind } from '../../shared/domain/platform/admission.ts';
import { withdrawRegistrationRoute } from '../../shared/routes/groups/withdraw-registration.ts';
import { withdrawJoinRequestRoute } from '../../shared/routes/joining/withdraw-join-request.ts';
import { withdrawStarterKitRoute } from '../../shared/routes/starting/withdraw-starter-kit.ts';
import type { ApiResponse } from '../api/call.ts';
import { callRoute } from '../api/call-route.ts';
import { useSending } from '../api/use-sending.ts';
import { SendingForm } from '../components/sending-form.tsx';
import { Paragraph } from '../components/text.tsx';
import { aboutLinkTexts } from '../texts/about-link.ts';

const texts = aboutLinkTexts.removal;
const nothing = z.object({});

type Remove = (
  id: string,
  token: string | undefined,
) => Promise<ApiResponse<{ readonly removed: boolean }>>;

/**
 * Removes something that nobody has confirmed, with all data about it, and ends every token and session for it.
 * `removed` is false for a registration that was confirmed in the meantime: such a registration is withdrawn, and its
 * data is kept for a while.
 */
export const removeUnconfirmed: Readonly<Record<FirstLetterKind, Remove>> = {
  registration: async (id, token) => {
    const response = await callRoute(withdrawRegistrationRoute, { path: { id }, token });
    return response.ok
      ? { ok: true, value: { removed: response.value.reference === undefined } }
      : response;
  },
  join: (id, token) => callRoute(withdrawJoinRequestRoute, { path: { id }, token }),
  starter: (id, token) => callRoute(withdrawStarterKitRoute, { path: { id }, token }),
};

interface RemoveUnconfirmedProps {
  readonly kind: FirstLetterKind;
  readonly id: string;
  readonly token: string | undefined;
  /**
   * How many other requests are listed on the page; the token gives access to them only until this request is removed.
   */
  readonly others: number;
  /** The reason why somebody might want to remove it; by default, that they did not ask for it. */
  readonly text?: string;
  readonly onRemoved: () => void;
  /** Called if the request turns out to have been confirmed since the page was loaded. */
  readonly reload: () => void;
}

/**
 * Lets somebody whose address was misused, or was typed by mistake, remove what was filled in, before it is confirmed.
 */
export function RemoveUnconfirmed({
  kind,
  id,
  token,
  others,
  text = texts.text[kind],
  onRemoved,
  reload,
}: RemoveUnconfirmedProps) {
  const sending = useSending({
    schema: nothing,
    send: () => removeUnconfirmed[kind](id, token),
    onDone: ({ removed }) => (removed ? onRemoved() : reload()),
    onRefused: (problem) => {
      if (problem.kind === 'not-possible-now') reload();
      return problem.kind === 'not-possible-now';
    },
  });
  return (
    <SendingForm
      sending={sending}
      values={() => ({})}
      action={texts.action}
      busy={texts.busy}
      kind="secondary-action"
    >
      <Paragraph>{text}</Paragraph>
      {others > 0 && <Paragraph>{texts.others}</Paragraph>}
    </SendingForm>
  );
}
