import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readSheet, type SheetLimits } from './sheet.js';

const limits: SheetLimits = { bytes: 1_000_000, unpacked: 4_000_000, rows: 1_000, columns: 8 };
const read = (bytes: Uint8Array) => readSheet(bytes, limits);

const workbook = (rows: string): Uint8Array =>
  zipSync({
    '[Content_Types].xml': strToU8('<?xml version="1.0"?><Types/>'),
    'xl/workbook.xml': strToU8(
      '<?xml version="1.0"?><workbook xmlns:r="r"><sheets><sheet name="a" sheetId="1" r:id="rId1"/></sheets></workbook>',
    ),
    'xl/_rels/workbook.xml.rels': strToU8(
      '<?xml version="1.0"?><Relationships><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>',
    ),
    'xl/worksheets/sheet1.xml': strToU8(
      `<?xml version="1.0"?><worksheet><sheetData>${rows}</sheetData></worksheet>`,
    ),
  });

const inline = (at: string, text: string): string => `<c r="${at}" t="inlineStr"><is><t>${text}</t></is></c>`;

describe('a sheet', () => {
  it('of .xlsx gives numbers as they are written and formulas as they were saved', async () => {
    const bytes = workbook(
      `<row r="1">${inline('A1', '学号')}${inline('B1', '成绩')}</row>` +
        `<row r="2"><c r="A2"><v>2012000001234567</v></c><c r="B2"><f>40+46.5</f><v>86.5</v></c></row>`,
    );
    expect(await read(bytes)).toEqual({
      format: 'xlsx',
      rows: [
        ['学号', '成绩'],
        ['2012000001234567', '86.5'],
      ],
    });
  });

  it.each([
    ['UTF-8', strToU8('学号,成绩\r\n2012,86\r\n')],
    ['UTF-8 with its mark', strToU8('\uFEFF学号,成绩\r\n2012,86\r\n')],
    [
      'GBK',
      Uint8Array.from([0xd1, 0xa7, 0xba, 0xc5, 0x2c, 0xb3, 0xc9, 0xbc, 0xa8, 0x0a, ...strToU8('2012,86\n')]),
    ],
    ['tabs', strToU8('学号\t成绩\n2012\t86\n')],
    ['semicolons', strToU8('学号;成绩\n2012;86\n')],
  ])('of .csv is read in %s', async (_, bytes) => {
    expect(await read(bytes)).toEqual({
      format: 'csv',
      rows: [
        ['学号', '成绩'],
        ['2012', '86'],
      ],
    });
  });

  it('that is a zip bomb is put away while it is unpacked', async () => {
    const bomb = zipSync({ 'xl/worksheets/sheet1.xml': new Uint8Array(8_000_000) }, { level: 1 });
    expect(bomb.length).toBeLessThan(limits.bytes);
    expect(await read(bomb)).toEqual({ fault: 'sheetTooLarge' });
  });

  it('whose archive lies about its sizes is read by what is in it', async () => {
    const lying = workbook(`<row r="1">${inline('A1', '学号')}</row>`);
    const view = new DataView(lying.buffer);
    for (let at = 0; at < lying.length - 4; at += 1)
      if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 0x7fff_0000, true);
    expect(await read(lying)).toMatchObject({ rows: [['学号']] });
  });

  it.each([
    ['nothing', new Uint8Array(), 'sheetEmpty'],
    ['blank cells', strToU8(',,\n , ,\n'), 'sheetEmpty'],
    ['too many bytes', new Uint8Array(limits.bytes + 1).fill(65), 'sheetTooLarge'],
    ['too many lines', strToU8('a,b\n'.repeat(1_001)), 'sheetTooManyRows'],
    [
      'an .xls or a file behind a password',
      Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 1, 2]),
      'sheetOldFormat',
    ],
    ['a picture', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13]), 'sheetUnreadable'],
    ['half a workbook', workbook('<row/>').slice(0, 300), 'sheetUnreadable'],
    ['an archive of something else', zipSync({ 'a.txt': strToU8('a') }), 'sheetUnreadable'],
  ])('of %s is refused', async (_, bytes, fault) => {
    expect(await read(bytes)).toEqual({ fault });
  });
});
