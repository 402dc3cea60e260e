import { once } from 'node:events';
import type { ServerResponse } from 'node:http';
import { fileURLToPath } from 'node:url';
import PdfDocument from 'pdfkit';

export type Paper = PDFKit.PDFDocument;

/** One weight with every character that names are written with; only what a paper uses of it goes into the file. */
const font = fileURLToPath(new URL('../../fonts/NotoSansHans-Regular.otf', import.meta.url));

/** Sends an A4 paper in Chinese, drawn page by page. */
export const sendPdf = async (
  response: ServerResponse,
  fileName: string,
  title: string,
  draw: (paper: Paper) => void,
): Promise<void> => {
  const paper = new PdfDocument({ size: 'A4', margin: 56, font, lang: 'zh-CN', info: { Title: title } });
  response.writeHead(200, {
    'content-type': 'application/pdf',
    'content-disposition': `inline; filename="${fileName}"`,
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
  });
  response.once('close', () => paper.destroy());
  paper.pipe(response);
  draw(paper);
  paper.end();
  await once(response, 'close');
};
