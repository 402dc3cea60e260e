import { Migration } from '@mikro-orm/migrations';

/** C1: how often staff had a message sent again under a key of its own, since a gateway remembers what it refused. */
export class M0046TextsAgain extends Migration {
  override up(): void {
    this.addSql(`alter table text_message add column round smallint not null default 0`);
  }

  override down(): void {
    this.addSql(`alter table text_message drop column round`);
  }
}
