import { Migration } from '@mikro-orm/migrations';

/** S13: a bill's payments are counted; of two at once one holds. */
export class M0031PaymentKey extends Migration {
  override isTransactional(): boolean {
    return false;
  }

  override up(): void {
    this.addSql(`create unique index concurrently bill_payment_attempt on bill_payment (bill_id, attempt)`);
  }

  override down(): void {
    this.addSql(`drop index bill_payment_attempt`);
  }
}
