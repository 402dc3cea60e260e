import { Arg, Ctx, ID, Int, Mutation, Query, Resolver } from 'type-graphql';
import { keyOf } from '@xueshi/schema/kernel/ids';
import type { Context } from '../context.js';
import { Policy, signedIn } from '../platform/policy.js';
import { AnnouncementInput, AnnouncementRevisionInput } from './announcement.input.js';
import { announcers } from './announcement.policy.js';
import {
  Announcement,
  AnnouncementConnection,
  AnnouncementPreviewResult,
  AudienceChoices,
} from './announcement.type.js';
import { NoticesRead } from './messaging.type.js';
import {
  WriteAnnouncementResult,
  WrittenAnnouncement,
  WrittenAnnouncementConnection,
} from './written-announcement.type.js';

/** What is announced to the reader (C1). */
@Resolver()
export class AnnouncementResolver {
  @Policy(signedIn)
  @Query(() => AnnouncementConnection, {
    description: 'What is announced to me now in the role I act in, the newest first (C1).',
  })
  announcements(
    @Arg('first', () => Int, { description: '1 to 100.' }) first: number,
    @Arg('after', () => String, { nullable: true, description: 'Cursor of the edge before the page.' })
    after: string | null | undefined,
    @Ctx() { messaging }: Context,
  ): Promise<AnnouncementConnection> {
    return messaging.announced(first, after ?? null);
  }

  @Policy(signedIn)
  @Query(() => [Announcement], {
    description: 'What of it I have not read: the important before the rest, each newest first (C1).',
  })
  newAnnouncements(
    @Arg('first', () => Int, { description: 'How many, 1 to 100.' }) first: number,
    @Ctx() { messaging }: Context,
  ): Promise<Announcement[]> {
    return messaging.fresh(first);
  }

  @Policy(signedIn)
  @Query(() => Announcement, {
    nullable: true,
    description: 'One that is announced to me now; null for any other id (C1).',
  })
  announcement(@Arg('id', () => ID) id: string, @Ctx() { messaging }: Context): Promise<Announcement | null> {
    return messaging.announcement(keyOf('Announcement', id) ?? '');
  }

  @Policy(signedIn)
  @Mutation(() => NoticesRead, { description: 'Notes that I have read an announcement (C1).' })
  markAnnouncementRead(@Arg('id', () => ID) id: string, @Ctx() { messaging }: Context): Promise<NoticesRead> {
    return messaging.markAnnouncementRead(id);
  }
}

/** What staff and training organisations announce (C1). */
@Resolver()
export class WrittenAnnouncementResolver {
  @Policy(announcers)
  @Query(() => WrittenAnnouncementConnection, {
    description: 'What my organisation wrote, drafts too, the latest saved first (C1).',
  })
  writtenAnnouncements(
    @Arg('first', () => Int, { description: '1 to 100.' }) first: number,
    @Arg('after', () => String, { nullable: true, description: 'Cursor of the edge before the page.' })
    after: string | null | undefined,
    @Ctx() { announcing }: Context,
  ): Promise<WrittenAnnouncementConnection> {
    return announcing.page(first, after ?? null);
  }

  @Policy(announcers)
  @Query(() => WrittenAnnouncement, {
    nullable: true,
    description: 'One that my organisation wrote; null when it wrote none of that id (C1).',
  })
  writtenAnnouncement(
    @Arg('id', () => ID) id: string,
    @Ctx() { announcing }: Context,
  ): Promise<WrittenAnnouncement | null> {
    return announcing.one(id);
  }

  @Policy(announcers)
  @Query(() => AudienceChoices, { description: 'Whom I may write to: what a form offers (C1).' })
  audienceChoices(@Ctx() { announcing }: Context): Promise<AudienceChoices> {
    return announcing.choices();
  }

  @Policy(announcers)
  @Query(() => AnnouncementPreviewResult, {
    description: 'Whom an announcement would reach, without keeping it (C1).',
  })
  previewAnnouncement(
    @Arg('input', () => AnnouncementInput) input: AnnouncementInput,
    @Ctx() { announcing }: Context,
  ): Promise<typeof AnnouncementPreviewResult> {
    return announcing.preview(input);
  }

  @Policy(announcers)
  @Mutation(() => WriteAnnouncementResult, {
    description: 'Keeps a draft, within the own reach (C1). What is published does not change.',
  })
  saveAnnouncement(
    @Arg('input', () => AnnouncementInput) input: AnnouncementInput,
    @Ctx() { announcing }: Context,
  ): Promise<typeof WriteAnnouncementResult> {
    return announcing.save(input);
  }

  @Policy(announcers)
  @Mutation(() => WriteAnnouncementResult, {
    description: 'Shows a draft to its audience from its first instant on (C1). Kept in the audit.',
  })
  publishAnnouncement(
    @Arg('input', () => AnnouncementRevisionInput) input: AnnouncementRevisionInput,
    @Ctx() { announcing }: Context,
  ): Promise<typeof WriteAnnouncementResult> {
    return announcing.publish(input);
  }

  @Policy(announcers)
  @Mutation(() => WriteAnnouncementResult, {
    description: 'Takes an announcement back: from now on nobody is shown it (C1). Kept in the audit.',
  })
  withdrawAnnouncement(
    @Arg('id', () => ID) id: string,
    @Ctx() { announcing }: Context,
  ): Promise<typeof WriteAnnouncementResult> {
    return announcing.withdraw(id);
  }
}
