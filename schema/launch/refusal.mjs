/** A start or test that cannot go on, told in both languages, with the evidence under it. */
export class Refusal extends Error {
  /**
   * @param {string} zh what is wrong and what to do, in Chinese
   * @param {string} en the same in English
   * @param {string} [detail] the last lines of a log, say
   */
  constructor(zh, en, detail = '') {
    super(en);
    this.name = 'Refusal';
    this.zh = zh;
    this.en = en;
    this.detail = detail;
  }
}
