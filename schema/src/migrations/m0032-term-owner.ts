import { Migration } from '@mikro-orm/migrations';

/** S14: a term may be a district's own training. Without a district it is the city's, as every one was before. */
export class M0032TermOwner extends Migration {
  override up(): void {
    this.addSql(`alter table term add column district_id uuid`);
    this.addSql(
      `alter table term add constraint term_district_known foreign key (district_id) references organisation not valid`,
    );
  }

  override down(): void {
    this.addSql(`alter table term drop column district_id`);
  }
}
