/** What every answer of this origin carries; Kit adds the content security policy with a nonce a page. */
const ALWAYS = /** @type {const} */ ({
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'same-origin',
  'x-frame-options': 'DENY',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=()',
});

const TWO_YEARS = 63_072_000;

/** Built files: no page, no frame, nothing to leak; forty times a header is a kilobyte or ten. */
const BUILT = '/_app/immutable/';

/**
 * @param {import('node:http').ServerResponse} response
 * @param {string} path
 * @param {URL} publicUrl
 */
export function secure(response, path, publicUrl) {
  if (path.startsWith(BUILT)) {
    response.setHeader('x-content-type-options', 'nosniff');
    response.setHeader('cross-origin-resource-policy', 'same-origin');
    return;
  }
  for (const [name, value] of Object.entries(ALWAYS)) response.setHeader(name, value);
  if (publicUrl.protocol === 'https:')
    response.setHeader('strict-transport-security', `max-age=${TWO_YEARS}`);
}
