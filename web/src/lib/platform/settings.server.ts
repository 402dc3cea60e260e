import process from 'node:process';

/** Where the API listens. `server.js` checks every setting at start; this module only hands the value to pages. */
export const apiUrl = (): string => process.env['API_URL'] ?? 'http://127.0.0.1:4000';
