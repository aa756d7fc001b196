import * as z from 'zod';
import type { Polygon } from '../../../shared/domain/areas/area.ts';
import { conversations } from '../../../shared/domain/groups/on-behalf.ts';
import { draftSchema, emptyDraft } from '../../groups/registration/draft.ts';
import { requestFrom } from '../../groups/registration/request.ts';

/** An officer's input so far: the form for residents, and how the officer spoke to the coordinator. */
export const onBehalfDraftSchema = draftSchema.extend({
  conversation: z.enum(['', ...conversations]),
});
export type OnBehalfDraft = z.infer<typeof onBehalfDraftSchema>;

export const emptyOnBehalfDraft: OnBehalfDraft = { ...emptyDraft, conversation: '' };

/**
 * The request body for a draft. Fields that have not been filled in are undefined, so that the schema reports them as
 * missing.
 */
export function onBehalfRequest(draft: OnBehalfDraft, polygon: Polygon | undefined) {
  const { consents, ...registration } = requestFrom(draft, polygon);
  const { terms: agreed, shareContact } = consents;
  return {
    ...registration,
    conversation: draft.conversation || undefined,
    consents: { agreed, shareContact },
  };
}
