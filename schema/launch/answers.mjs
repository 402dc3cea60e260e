import { get } from 'node:http';

/**
 * @param {string} url
 * @returns {Promise<boolean>} whether it answers 200 within two seconds
 */
export const answers = (url) =>
  new Promise((settle) => {
    const request = get(url, { agent: false, timeout: 2_000 }, (response) => {
      response.resume();
      settle(response.statusCode === 200);
    });
    request.once('timeout', () => request.destroy());
    request.once('error', () => settle(false));
  });
