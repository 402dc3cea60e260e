import { pipeline } from 'node:stream/promises';
import { evidenceLargest } from '@xueshi/schema/selection/evidence-file.rules';
import { downloadFor, type Download } from '../platform/download.js';
import { sendJson } from '../platform/http.js';
import { Refusal } from '../platform/refusal.type.js';
import { sheetUpload } from '../platform/sheet-upload.js';
import { liftApplicants, liftParties } from './lift.policy.js';

/** `POST /sheets/evidence?lift=<id>&kind=<EvidenceKind>&name=<file name>`: answers `{ lift }` with the id, or `{ refusal }`. */
export const uploadEvidence = sheetUpload({
  name: 'lift-evidence',
  policy: liftApplicants,
  largest: evidenceLargest,
  receive: async ({ lifting }, asked, bytes) => {
    const about = {
      id: asked.get('lift') ?? '',
      kind: asked.get('kind') ?? '',
      name: asked.get('name') ?? '',
    };
    const received = await lifting.attach(about, bytes);
    return received instanceof Refusal ? received : { lift: received.id };
  },
});

/** A file of evidence for those who may see it; never shown inside our own pages, since a stranger made it. */
const evidence: Download = async ({ lifting, storage }, asked, response) => {
  const file = await lifting.evidence(asked.get('file') ?? '');
  const stored = file === null ? null : await storage.get(file.storageKey);
  if (file === null || stored === null) return sendJson(response, 404, { error: 'not found' });
  response.writeHead(200, {
    'content-type': file.mediaType,
    'content-disposition': `attachment; filename="evidence"; filename*=UTF-8''${encodeURIComponent(file.fileName)}`,
    'content-length': stored.size,
    'cache-control': 'no-store',
    'content-security-policy': "sandbox; default-src 'none'",
    'x-content-type-options': 'nosniff',
  });
  await pipeline(stored.stream(), response);
};

/** `GET /exports/evidence?file=`. */
export const liftExports = [['/exports/evidence', downloadFor(liftParties, 'evidence', evidence)]] as const;
