import { Migration } from '@mikro-orm/migrations';

/** S5: the city reads the newest comments on all courses. */
export class M0034CommentsNewest extends Migration {
  override isTransactional(): boolean {
    return false;
  }

  override up(): void {
    this.addSql(
      `create index concurrently course_comment_newest on course_rating (rated_at desc, id) where comment is not null`,
    );
  }

  override down(): void {
    this.addSql(`drop index course_comment_newest`);
  }
}
