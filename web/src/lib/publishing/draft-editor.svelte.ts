import { ApiFailure } from '#lib/platform/failure.js';
import { SaveDraft } from '#lib/platform/generated/publishing.js';
import type {
  DraftContentPartsFragment,
  DraftHeadFragment,
  DraftMissingFragment,
  RefusedFragment,
} from '#lib/platform/generated/types.js';
import { send } from '#lib/platform/send.js';
import {
  editable,
  toInput,
  type EditedChapter,
  type EditedContent,
  type EditedLesson,
} from './draft-content.js';

interface Opened extends DraftHeadFragment, DraftMissingFragment {
  readonly content: DraftContentPartsFragment;
}

/** How long a pause in writing is. */
const pauseMs = 900;
/** An API that did not answer is asked again. */
const retryMs = 5_000;

/** A draft being written: what stands in the form, what of it is kept, and what is still missing. */
export class DraftEditor {
  readonly id: string;
  content: EditedContent;
  head: DraftHeadFragment;
  missing: DraftMissingFragment['missing'];
  saving = $state<'saved' | 'writing' | 'saving' | 'failed'>('saved');
  /** why the last saving was not taken; another tab's work stays refused until it is loaded */
  refusal = $state.raw<RefusedFragment | null>(null);
  /** id of the part whose form is open; `course` for the course itself */
  selected = $state('course');
  #kept: string;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #sending: Promise<void> | null = null;

  constructor(draft: Opened) {
    this.id = draft.id;
    this.content = $state(editable(draft.content));
    this.head = $state.raw(draft);
    this.missing = $state.raw(draft.missing);
    this.#kept = this.#written();
  }

  readonly lesson = $derived.by(
    (): EditedLesson | null =>
      this.content.chapters.flatMap(({ lessons }) => lessons).find(({ id }) => id === this.selected) ?? null,
  );

  readonly chapter = $derived.by(
    (): EditedChapter | null => this.content.chapters.find(({ id }) => id === this.selected) ?? null,
  );

  /** To be called in an effect: notices every change of the content and keeps it after a pause. */
  notice(): void {
    const written = this.#written();
    if (written === this.#kept || this.stale) return;
    this.saving = 'writing';
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.flush(), pauseMs);
  }

  /** Another tab has saved: nothing of this one is kept any more. */
  get stale(): boolean {
    return this.refusal?.key === 'savedElsewhere';
  }

  get unsaved(): boolean {
    return this.saving !== 'saved';
  }

  /** Keeps what is written now; true when all of it is kept. */
  async flush(): Promise<boolean> {
    clearTimeout(this.#timer);
    await this.#sending;
    if (this.#written() !== this.#kept && !this.stale) {
      this.#sending = this.#save();
      await this.#sending;
      this.#sending = null;
    }
    return this.#written() === this.#kept;
  }

  async #save(): Promise<void> {
    const written = this.#written();
    this.saving = 'saving';
    try {
      const { saveDraft } = await send(SaveDraft, {
        input: { draftId: this.id, revision: this.head.revision, content: toInput(this.content) },
      });
      if (saveDraft.__typename === 'Refusal') {
        this.refusal = saveDraft;
        this.saving = 'failed';
        return;
      }
      this.refusal = null;
      this.head = saveDraft;
      this.missing = saveDraft.missing;
      this.#kept = written;
      this.#takeVideos(saveDraft.content);
      this.saving = this.#written() === written ? 'saved' : 'writing';
    } catch (failure) {
      if (!(failure instanceof ApiFailure)) throw failure;
      this.saving = 'failed';
      this.#timer = setTimeout(() => void this.flush(), retryMs);
    }
  }

  /** What the API knows of videos that were chosen; not written, so never sent. */
  #takeVideos(content: {
    readonly chapters: readonly { readonly lessons: readonly Pick<EditedLesson, 'id' | 'video'>[] }[];
  }): void {
    const videos = new Map(
      content.chapters.flatMap(({ lessons }) => lessons.map(({ id, video }) => [id, video] as const)),
    );
    for (const lesson of this.content.chapters.flatMap(({ lessons }) => lessons)) {
      const video = videos.get(lesson.id);
      if (video !== undefined && JSON.stringify(video) !== JSON.stringify(lesson.video)) lesson.video = video;
    }
  }

  #written(): string {
    return JSON.stringify(toInput(this.content));
  }
}
