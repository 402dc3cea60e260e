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

/**
 * @param {import('node:http').ServerResponse} response
 * @param {URL} publicUrl
 */
export function secure(response, publicUrl) {
  for (const [name, value] of Object.entries(ALWAYS)) response.setHeader(name, value);
  if (publicUrl.protocol === 'https:')
    response.setHeader('strict-transport-security', `max-age=${TWO_YEARS}`);
}
