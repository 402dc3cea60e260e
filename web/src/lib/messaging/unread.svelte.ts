import { createContext } from 'svelte';
import { execute } from '#lib/platform/graphql.js';
import { MarkAnnouncementRead, MarkNoticesRead, UnreadNotices } from '#lib/platform/generated/messaging.js';
import type { MarkNoticesReadInput } from '#lib/platform/generated/types.js';

/** A page that stays open asks again when somebody goes on in it, at most this often. */
const ASK_AGAIN_MS = 60_000;

/** How many notices the reader has not read, as the bell and the lists of one page share it. */
export class Unread {
  #count = $state(0);
  #askedAt = Date.now();

  constructor(count: number) {
    this.#count = count;
  }

  get count(): number {
    return this.#count;
  }

  follow(count: number): void {
    this.#count = count;
    this.#askedAt = Date.now();
  }

  /** Notes what was read. A bell is not worth an error: what could not be noted stays unread. */
  async read(input: MarkNoticesReadInput): Promise<void> {
    try {
      this.follow((await execute(fetch, MarkNoticesRead, { input })).markNoticesRead.unread);
    } catch {
      this.#askedAt = 0;
    }
  }

  /** The same of an announcement. */
  async readAnnouncement(id: string): Promise<void> {
    try {
      this.follow((await execute(fetch, MarkAnnouncementRead, { id })).markAnnouncementRead.unread);
    } catch {
      this.#askedAt = 0;
    }
  }

  /** Asks whether something came in the meantime, when the last answer is old. */
  async refresh(): Promise<void> {
    if (Date.now() - this.#askedAt < ASK_AGAIN_MS) return;
    this.#askedAt = Date.now();
    try {
      const { viewer } = await execute(fetch, UnreadNotices);
      if (viewer !== null) this.#count = viewer.unreadNotices;
    } catch {
      // offline, or signed out in another window: whatever the reader does next will say so
    }
  }
}

export const [useUnread, provideUnread] = createContext<Unread>();
