import type { Bilingual } from '@xueshi/schema/kernel/locale';
import type { RefusalText, RefusalTexts } from './refusal.present.js';

const text = (zh: string, en: string, next?: Bilingual): RefusalText => ({
  zh: { what: '表格没有读入。', why: zh, next: next?.zh ?? '换一个文件' },
  en: { what: 'The spreadsheet was not read.', why: en, next: next?.en ?? 'Choose another file' },
});

const asXlsx = { zh: '另存为 .xlsx 再上传', en: 'Save it as .xlsx and send that' };

/** Why a spreadsheet is not read, whatever it is about: `rows` at most, and under which `heads`. */
export const sheetRefusals = (about: { readonly rows: string; readonly heads: Bilingual }): RefusalTexts => ({
  sheetEmpty: text('里面没有一行数据。', 'There is no line in it.'),
  sheetTooLarge: text('文件大于 4 MB，或解压后过大。', 'It is larger than 4 MB, or unpacks to too much.'),
  sheetTooManyRows: text(`超过 ${about.rows} 行。`, `It has more than ${about.rows} lines.`, {
    zh: '分成几份上传',
    en: 'Send it in parts',
  }),
  sheetUnreadable: text(
    '读不出文字：不是 .xlsx，也不是 UTF-8 或 GBK 编码的 .csv。',
    'No text could be read: it is neither .xlsx nor .csv in UTF-8 or GBK.',
    asXlsx,
  ),
  sheetOldFormat: text(
    '这是旧的 .xls 格式，或设了密码。',
    'It is the old .xls format, or has a password.',
    asXlsx,
  ),
  sheetHeaders: text(about.heads.zh, about.heads.en, {
    zh: '下载模板对照',
    en: 'Compare it with the template',
  }),
});
