import { ApiFailure } from '#lib/platform/failure.js';
import { DraftVideos, SaveDraft } from '#lib/platform/generated/publishing.js';
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
import { chooseVideo } from './library-video.js';
import { lessonPlace, uploadsAt } from './upload-places.js';

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
  /** uploads that have become a lesson's video already: a choice made after that stays */
  readonly #taken = new WeakSet<object>();
  #kept: string;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #sending: Promise<void> | null = null;

  constructor(draft: Opened) {
    this.id = draft.id;
    this.content = $state(editable(draft.content));
    this.head = $state.raw(draft);
    this.missing = $state.raw(draft.missing);
    this.#kept = this.#written();
    // A course of which nothing is written begins with its video, which names all else.
    if (this.content.title === '') this.selected = this.#lessons[0]?.id ?? 'course';
  }

  readonly #lessons = $derived.by(() => this.content.chapters.flatMap(({ lessons }) => lessons));

  readonly lesson = $derived.by(
    (): EditedLesson | null => this.#lessons.find(({ id }) => id === this.selected) ?? null,
  );

  /** Whether the platform is still busy with a video that has come in. */
  readonly making = $derived.by(() =>
    this.#lessons.some(
      ({ id, video }) =>
        video?.state === 'MAKING' &&
        uploadsAt(lessonPlace(this.id, id)).items.every(({ state }) => state === 'done'),
    ),
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

  /** To be called in an effect: what is uploaded for a lesson becomes its video as soon as the platform knows of it. */
  takeUploads(): void {
    for (const lesson of this.#lessons)
      for (const upload of uploadsAt(lessonPlace(this.id, lesson.id)).items) {
        if (upload.assetId === null || this.#taken.has(upload)) continue;
        this.#taken.add(upload);
        const video = { title: upload.name, durationMs: null, playlistUrl: null, posterUrl: null };
        if (upload.assetId !== lesson.assetId)
          chooseVideo(this.content, lesson, {
            assetId: upload.assetId,
            video: { ...video, state: 'MAKING' },
          });
      }
  }

  /** Asks how far the videos are, and what is missing now. */
  async look(): Promise<void> {
    const { courseDraft } = await send(DraftVideos, { id: this.id });
    if (courseDraft?.revision !== this.head.revision || this.unsaved) return;
    this.missing = courseDraft.missing;
    this.#takeVideos(courseDraft.content);
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
    for (const lesson of this.#lessons) {
      const video = videos.get(lesson.id);
      if (video !== undefined && JSON.stringify(video) !== JSON.stringify(lesson.video)) lesson.video = video;
    }
  }

  #written(): string {
    return JSON.stringify(toInput(this.content));
  }
}
