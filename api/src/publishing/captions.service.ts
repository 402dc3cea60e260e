import { createHash } from 'node:crypto';
import { refuse, type Refused } from '@xueshi/schema/kernel/refusals';
import { readCaptions } from '@xueshi/schema/publishing/captions';
import { captionsAtMost, isCaptionLanguage } from '@xueshi/schema/publishing/captions.rules';
import { keepCaptions } from '@xueshi/schema/publishing/lesson-media.store';
import type { Refusal } from '../platform/refusal.type.js';
import type { Scope } from '../platform/scope.js';
import { presentCaption } from './content.present.js';
import type { DraftCaption } from './content.type.js';
import type { CaptionProblems } from './draft.type.js';
import type { UploadCaptionsInput } from './publishing.input.js';
import { presentCaptionProblems, presentPublishingRefusal } from './publishing.present.js';

const longestName = 120;

/** Caption files: read strictly, kept as WebVTT under a name made from what they say. */
export class CaptionsService {
  constructor(private readonly scope: Scope) {}

  async upload(input: UploadCaptionsInput): Promise<DraftCaption | CaptionProblems | Refusal> {
    const { db, storage, actor, locale, now } = this.scope;
    if (!isCaptionLanguage(input.lang)) return this.#refusal(refuse('L1', 'captionLanguage'));
    const bytes = Buffer.from(input.base64, 'base64');
    if (bytes.length > captionsAtMost)
      return this.#refusal(refuse('L1', 'captionsTooLarge', { most: captionsAtMost / 1024 }));
    const { captions, problems } = await readCaptions(bytes, input.durationMs ?? null);
    if (captions === null) return presentCaptionProblems(problems, locale);
    const digest = createHash('sha256').update(captions.vtt).digest('hex').slice(0, 40);
    const storageKey = `lessons/captions-${digest}/${input.lang.toLowerCase()}.vtt`;
    await storage.put(storageKey, Buffer.from(captions.vtt));
    const kept = await db.work((tx) =>
      keepCaptions(
        tx,
        {
          organisationId: actor.organisationId,
          lang: input.lang,
          fileName: input.fileName.slice(0, longestName),
          storageKey,
          cues: captions.cues,
          endsMs: captions.endsMs,
          by: actor.accountId,
        },
        now,
      ),
    );
    return presentCaption(kept);
  }

  #refusal(refused: Refused): Refusal {
    return presentPublishingRefusal(refused, this.scope.locale);
  }
}
